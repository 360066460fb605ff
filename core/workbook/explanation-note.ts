import { explainClock } from '../clock/explain-clock';
import { explainLight } from '../clock/explain/explain-light';
import { explainRecordLight } from '../clock/explain/explain-record-light';
import type { Assessment } from '../clock/assess-record';
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
    `${questions.due[language]}${separator[language]}${state.clock.title[language]}`,
    ...steps.map(({ text }, index) => `${index + 1}. ${text[language]}`),
    explainLight(state, zone)[language],
  ].join('\n');
}

/** Why a record has its colour, as the note of the cell that shows it. */
export function lightNote(assessment: Assessment, { language, zone }: LedgerSettings): string {
  return [questions.light[language], explainRecordLight(assessment, zone)[language]].join('\n');
}

/** True of a note written here, in whichever language: it may be replaced. */
export const isExplanationNote = (content: string): boolean =>
  [questions.due, questions.light]
    .flatMap(({ zh, en }) => [zh, en])
    .some((question) => content.startsWith(question));

const questions = {
  due: { zh: '为什么是这一天', en: 'Why this date' },
  light: { zh: '为什么是这个颜色', en: 'Why this colour' },
} as const;
const separator: Text = { zh: '：', en: ': ' };
