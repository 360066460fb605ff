import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { countsOverLedger } from '../../../core/handling/counts-over-ledger';
import { penaltiesOf } from '../../../core/handling/penalties-of';
import { problemText } from '../../app/problem-text';
import { useHandlingWording } from '../../texts/handling-wording';
import { readAnswers, type AnsweredCase } from './answered-case';
import { FoldedSection } from '../../controls/folded-section';
import { FormulaAnswers } from './formula-answers';
import { FormulaList } from './formula-list';
import { PenaltyList } from './penalty-list';
import { useOthers } from './use-others';

/** 处罚与计算: the figures the regime asks to compute, and the penalties that are due. */
export function AmountsSection(props: AnsweredCase): ReactElement | null {
  const { texts } = useHandlingWording();
  const { formulas, penalties } = props.ledger.rulebook;
  if (formulas.length === 0 && penalties.length === 0) return null;
  return (
    <FoldedSection title={texts.handling.amounts}>
      <Amounts {...props} />
    </FoldedSection>
  );
}

function Amounts(props: AnsweredCase): ReactElement {
  const { ledger, record, row, answers } = props;
  const { texts } = useHandlingWording();
  const others = useOthers(ledger, row, countsOverLedger(ledger.rulebook));
  if (others.kind === 'loading') return <Spinner label={texts.common.loading} />;
  if (others.kind === 'failed') return <Text>{problemText(others.problem, texts)}</Text>;
  const request = { record, others: others.records, inputs: readAnswers(answers) };
  return (
    <>
      <FormulaAnswers {...props} />
      <FormulaList ledger={ledger} request={request} />
      <PenaltyList
        rulebook={ledger.rulebook}
        due={penaltiesOf(request, ledger.rulebook, ledger.zone)}
      />
    </>
  );
}
