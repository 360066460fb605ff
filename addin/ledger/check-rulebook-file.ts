import { statutoryDays } from '../../calendars/statutory-days';
import { compileCalendar } from '../../core/calendar/compile-calendar';
import { defaultHours } from '../../core/calendar/default-hours';
import { checkOwnRulebook, type CheckedRulebook } from '../../core/example/check-own-rulebook';
import type { Finding } from '../../core/finding';
import { gatherBases } from '../../core/rulebook/gather-bases';
import { readRulebookFile } from '../../core/workbook/read-rulebook-file';
import { fitsSheet } from '../../core/workbook/rulebook-sheet';
import type { RulebookSource } from './load-rulebooks';

/** Takes a file of an office's own rulebook through the one door. */
export async function checkRulebookFile(
  bytes: Uint8Array,
  rulebooks: RulebookSource,
): Promise<CheckedRulebook> {
  const { text, findings } = readRulebookFile(bytes);
  if (text === undefined) return { findings, examples: [] };
  const [entries, others] = await Promise.all([
    rulebooks.list(),
    gatherBases(text, (id) => rulebooks.text(id)),
  ]);
  const checked = checkOwnRulebook(text, {
    taken: entries.map(({ id }) => id),
    others,
    calendarOf: (kind) =>
      compileCalendar(
        { kind, closures: [], extraWorkdays: [], hours: defaultHours },
        statutoryDays,
      ),
  });
  const { adoptable, ...rest } = checked;
  const tooLong = adoptable && !fitsSheet(adoptable) ? [noRoom] : [];
  return {
    ...(adoptable && tooLong.length === 0 && { adoptable }),
    ...rest,
    findings: [...findings, ...checked.findings, ...tooLong],
  };
}

const noRoom: Finding = {
  code: 'rulebook-too-large',
  severity: 'error',
  message: {
    zh: '制度连同所扩展的内容超过三百万字，工作簿放不下。',
    en: 'With what it extends the rulebook has more than three million signs; the workbook has no room for it.',
  },
};
