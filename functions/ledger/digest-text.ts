import { dueText } from '../../core/clock/due-text';
import type { Instant, Zone } from '../../core/date/time';
import { minuteText } from '../../core/date/minute-text';
import type { DutyState } from '../../core/escalation/duty-list';
import { dutyText } from '../../core/escalation/duty-text';
import { lightName } from '../../core/clock/light-name';
import type { ChaseRow } from '../../core/summary/chase-list';
import type { Language, Text } from '../../core/text';

/** The day a digest is of. */
export interface DigestDay {
  readonly asOf: Instant;
  readonly zone: Zone;
  readonly withinDays: number;
  /** What the office owes by the period; those that are done are left out. */
  readonly duties: readonly DutyState[];
  /** What a reader should know of the calendar. */
  readonly notice?: Text;
}

/** The chase digest as plain text, Chinese first, then English: fit for a message or a mail. */
export function digestText(name: string, rows: readonly ChaseRow[], day: DigestDay): string {
  return (['zh', 'en'] as const).map((language) => sectionOf(name, rows, day, language)).join('\n');
}

function sectionOf(
  name: string,
  rows: readonly ChaseRow[],
  { asOf, zone, withinDays, duties, notice }: DigestDay,
  language: Language,
): string {
  const overdue = rows.filter(({ state }) => state === 'overdue');
  const soon = rows.filter(({ state }) => state === 'due-soon');
  const time = minuteText(zone.toWall(asOf));
  const titles = {
    zh: [
      `【催办】${name} ${time}`,
      `逾期 ${overdue.length} 项：`,
      `${withinDays} 天内到期 ${soon.length} 项：`,
    ],
    en: [
      `[Chase list] ${name} ${time}`,
      `Overdue: ${overdue.length}`,
      `Due within ${withinDays} days: ${soon.length}`,
    ],
  }[language];
  const [head = '', ...parts] = titles;
  const lines = [overdue, soon].flatMap((part, index) => [
    parts[index] ?? '',
    ...part.map((row) => lineOf(row, asOf, zone, language)),
  ]);
  const owed = dutyLines(duties, zone, language);
  return [head, ...(notice ? [notice[language]] : []), ...lines, ...owed, ''].join('\n');
}

function dutyLines(
  duties: readonly DutyState[],
  zone: Zone,
  language: Language,
): readonly string[] {
  const owed = duties.filter(({ done, duty }) => done < duty.atLeast);
  if (owed.length === 0) return [];
  const title = { zh: `职责 ${owed.length} 项：`, en: `Duties: ${owed.length}` }[language];
  const lines = owed.map((state) => {
    const words = [state.duty.title, dutyText(state, zone), lightName(state.light)];
    return `- ${words.map((word) => word[language]).join(' | ')}`;
  });
  return [title, ...lines];
}

function lineOf(row: ChaseRow, asOf: Instant, zone: Zone, language: Language): string {
  const { number, id, clock, due, department, handler } = row;
  const parts = [
    number ?? id,
    clock.title[language],
    dueText(due, zone),
    department,
    handler,
    reminderText(row, asOf, zone, language),
  ];
  return `- ${parts.filter((part) => part !== '').join(' | ')}`;
}

/** The step of the ladder the clock has come to, and since when. */
function reminderText(
  { reminder }: ChaseRow,
  asOf: Instant,
  zone: Zone,
  language: Language,
): string {
  if (reminder === undefined) return '';
  const wall = minuteText(zone.toWall(reminder.deliverAt));
  const isToday = zone.toDay(reminder.deliverAt) === zone.toDay(asOf);
  const when = isToday ? { zh: `今日${wall.slice(11)}`, en: `today ${wall.slice(11)}` } : undefined;
  return `${reminder.step.title[language]} ${when?.[language] ?? wall}`;
}
