import { Button } from '@fluentui/react-button';
import { useState, type ReactElement } from 'react';
import { definitionOf, type Paper } from '../../../core/paper/paper';
import { problemText } from '../../app/problem-text';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useHandlingWording } from '../../texts/handling-wording';
import type { CaseContext } from './case-context';
import { printOutcome } from './print-outcome';
import { printPapers } from './print-papers';

/** The form that has to be filled in anew, as a sheet on which what the record knows stands already. */
export function NewForm(
  props: Pick<CaseContext, 'ledger' | 'asOf'> & { readonly paper: Paper },
): ReactElement {
  const { ledger, asOf, paper } = props;
  const wording = useHandlingWording();
  const { say, texts } = wording;
  const [outcome, setOutcome] = useState<Outcome>();
  const [isBusy, setIsBusy] = useState(false);
  const print = async () => {
    setIsBusy(true);
    try {
      const printed = await printPapers({ ledger, paper, copyFor: undefined, asOf });
      setOutcome(printOutcome(printed, paper, wording));
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setIsBusy(false);
    }
  };
  return (
    <>
      <Button disabled={isBusy} onClick={() => void print()}>
        {texts.handling.fillForm(say(definitionOf(paper).title))}
      </Button>
      <OutcomeMessage outcome={outcome} />
    </>
  );
}
