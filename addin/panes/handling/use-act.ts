import type { Finding } from '../../../core/finding';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import type { Outcome } from '../../controls/outcome-message';
import { ledgerNow } from '../../ledger/ledger-now';
import { useHandlingWording } from '../../texts/handling-wording';
import type { SelectedCase } from '../../workbook/read-selected-case';
import { carryOut } from './carry-out';
import type { CaseContext } from './case-context';

/** Carries acts out on the selected row, tells what came of it and reads the row again. */
export function useAct(props: {
  readonly ledger: LedgerSettings;
  readonly selected: Extract<SelectedCase, { kind: 'case' }>;
  readonly onOutcome: (outcome: Outcome) => void;
  readonly onWritten: () => Promise<void>;
}): CaseContext['act'] {
  const { ledger, selected, onOutcome, onWritten } = props;
  const { now, preferences } = useSurroundings();
  const { texts } = useHandlingWording();
  const { operator } = useStore(preferences);
  return async (act, what): Promise<readonly Finding[]> => {
    try {
      const at = ledgerNow(ledger, now());
      const result = await carryOut(act, selected, ledger, { at, who: operator });
      switch (result.kind) {
        case 'refused':
          return result.findings;
        case 'gone':
        case 'changed':
          onOutcome({ intent: 'warning', text: texts.handling[result.kind] });
          break;
        case 'written':
          onOutcome({
            intent: 'success',
            text: `${texts.handling.done(what)}${texts.common.stop}${texts.handling.history}`,
          });
      }
      await onWritten();
    } catch (problem) {
      onOutcome({ intent: 'error', text: problemText(problem, texts) });
    }
    return [];
  };
}
