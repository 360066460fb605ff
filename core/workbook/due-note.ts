import { explainClock } from '../clock/explain-clock';
import { explainLight } from '../clock/explain/explain-light';
import type { ClockState } from '../clock/clock-state';
import type { ComplaintRecord } from '../record/record';
import type { Text } from '../text';
import type { LedgerSettings } from './ledger-settings';

/**
 * Why a due date is what it is, as the note of its cell: the question, the numbered steps and why
 * the cell has its colour, in the ledger's language.
 */
export function dueNote(
  state: ClockState,
  record: ComplaintRecord,
  ledger: LedgerSettings,
): string {
  const { language, rulebook, zone } = ledger;
  const steps = explainClock(state, record, rulebook, ledger);
  return [
    `${noteQuestion[language]}${separator[language]}${state.clock.title[language]}`,
    ...steps.map(({ text }, index) => `${index + 1}. ${text[language]}`),
    explainLight(state, zone)[language],
  ].join('\n');
}

/** True of a note that `dueNote` has written, in whichever language: it may be replaced. */
export const isDueNote = (content: string): boolean =>
  [noteQuestion.zh, noteQuestion.en].some((question) => content.startsWith(question));

const noteQuestion: Text = { zh: '为什么是这一天', en: 'Why this date' };
const separator: Text = { zh: '：', en: ': ' };
