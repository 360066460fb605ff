import { dueNote } from '../../../core/workbook/due-note';
import type { ClockState } from '../../../core/clock/clock-state';
import type { ComplaintRecord } from '../../../core/record/record';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import type { Outcome } from '../../controls/outcome-message';
import { useWording } from '../../texts/texts';
import type { RegisterRow } from '../../workbook/read-register';
import { writeNote } from '../../workbook/write-note';

/** Writes why a clock is due when it is as the note of its due cell, and tells what came of it. */
export function useNote(props: {
  readonly ledger: LedgerSettings;
  readonly selected: RegisterRow;
  readonly record: ComplaintRecord;
  readonly onOutcome: (outcome: Outcome) => void;
}): (state: ClockState) => Promise<void> {
  const { ledger, selected, record, onOutcome } = props;
  const { texts } = useWording();
  const { handling } = texts;
  return async (state) => {
    try {
      const note = dueNote(state, record, ledger);
      const result = await writeNote(ledger, selected, `due:${state.clock.key}`, note);
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
