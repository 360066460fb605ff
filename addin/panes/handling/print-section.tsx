import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { copiesOf } from '../../../core/paper/copies-of';
import { definitionOf, isList, papersOf } from '../../../core/paper/paper';
import { titlesHiddenFrom } from '../../../core/paper/titles-hidden-from';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import { useLedgerNow } from '../../app/use-ledger-now';
import { GuidanceNotes } from '../../controls/guidance-notes';
import { LabelledSelect } from '../../controls/labelled-select';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useHandlingWording } from '../../texts/handling-wording';
import { FoldedSection } from '../../controls/folded-section';
import { printOutcome } from './print-outcome';
import { mostPapers, printPapers } from './print-papers';

/** 打印表单: a form or letter of the regime for the selected complaints, as sheets to print. */
export function PrintSection(props: { readonly ledger: LedgerSettings }): ReactElement | null {
  const { texts } = useHandlingWording();
  if (papersOf(props.ledger.rulebook).length === 0) return null;
  return (
    <FoldedSection title={texts.handling.print}>
      <PrintForm {...props} />
    </FoldedSection>
  );
}

/** No role: the office keeps the paper itself. */
const OFFICE = '';

function PrintForm({ ledger }: { readonly ledger: LedgerSettings }): ReactElement {
  const asOf = useLedgerNow(ledger);
  const wording = useHandlingWording();
  const { say, texts } = wording;
  const papers = papersOf(ledger.rulebook);
  const copies = copiesOf(ledger.rulebook);
  const [index, setIndex] = useState('0');
  const [reader, setReader] = useState(OFFICE);
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const paper = papers[Number(index)];
  const hidden = titlesHiddenFrom(reader, ledger.rulebook).map(say);
  const copyHint =
    reader === OFFICE ? texts.handling.ownCopyHint : texts.handling.copyHides(hidden);
  const print = async () => {
    if (!paper) return;
    setIsBusy(true);
    const copyFor = copies.find(({ key }) => key === reader);
    try {
      setOutcome(printOutcome(await printPapers({ ledger, paper, copyFor, asOf }), paper, wording));
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <LabelledSelect
        label={texts.handling.paper}
        value={index}
        options={papers.map((one, at) => ({
          value: String(at),
          text: say(definitionOf(one).title),
        }))}
        onChange={setIndex}
      />
      {paper && <GuidanceNotes rulebook={ledger.rulebook} at={[definitionOf(paper).key]} />}
      {copies.length > 0 && (
        <LabelledSelect
          label={texts.handling.copyFor}
          hint={copyHint}
          value={reader}
          options={[
            { value: OFFICE, text: texts.handling.ownCopy },
            ...copies.map(({ key, title }) => ({ value: key, text: say(title) })),
          ]}
          onChange={setReader}
        />
      )}
      {paper && (
        <Text size={200}>
          {isList(paper)
            ? texts.handling.printListHint(mostPapers(paper))
            : texts.handling.printHint(mostPapers(paper))}
        </Text>
      )}
      <div>
        <Button appearance="primary" disabled={isBusy} onClick={() => void print()}>
          {texts.handling.print}
        </Button>
      </div>
      <OutcomeMessage outcome={outcome} />
    </>
  );
}
