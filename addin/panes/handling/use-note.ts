import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import type { Outcome } from '../../controls/outcome-message';
import { useHandlingWording } from '../../texts/handling-wording';
import type { RegisterRow } from '../../workbook/read-register';
import { writeNote } from '../../workbook/write-note';

/** Writes an explanation as the note of the cell it explains, and tells what came of it. */
export function useNote(props: {
  readonly ledger: LedgerSettings;
  readonly selected: RegisterRow;
  readonly onOutcome: (outcome: Outcome) => void;
}): (column: string, note: string) => Promise<void> {
  const { ledger, selected, onOutcome } = props;
  const { texts } = useHandlingWording();
  const { handling } = texts;
  return async (column, note) => {
    try {
      const result = await writeNote(ledger, selected, column, note);
      if (result.kind === 'written') {
        onOutcome({ intent: 'success', text: handling.noteWritten(result.cell) });
      } else {
        const { gone, noteTaken, noteUnsupported } = handling;
        const text = { gone, taken: noteTaken, unsupported: noteUnsupported }[result.kind];
        onOutcome({ intent: 'warning', text });
      }
    } catch (problem) {
      onOutcome({ intent: 'error', text: problemText(problem, texts) });
    }
  };
}
