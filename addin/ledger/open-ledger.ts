import { compileCalendar } from '../../core/calendar/compile-calendar';
import { isZone, zoneOf } from '../../core/date/zone';
import type { WallTime } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { LedgerSettings, StoredLedger } from '../../core/workbook/ledger-settings';
import { statutoryDays } from '../../calendars/statutory-days';

/**
 * Makes a ledger ready to run from what its settings sheet remembers.
 *
 * @param fixedNow wall time the sheet's clock was fixed to, if it was.
 * @returns the ledger, or the findings that keep it closed.
 */
export function openLedger(
  stored: StoredLedger,
  definition: RulebookDefinition,
  fixedNow?: WallTime,
): { readonly ledger?: LedgerSettings; readonly findings: readonly Finding[] } {
  if (!isZone(stored.zone)) return { findings: [unknownZone(stored.zone)] };
  const { rulebook, findings } = bindRulebook(
    definition,
    stored.parameters,
    stored.earlierRules,
    stored.choices,
  );
  if (!rulebook) return { findings };
  return {
    ledger: {
      id: stored.id,
      name: stored.name,
      language: stored.language,
      zone: zoneOf(stored.zone),
      rulebook,
      calendar: compileCalendar(stored.calendar, statutoryDays),
      notices: statutoryDays,
      ...(stored.ownRulebook && { ownRulebook: true }),
      ...(stored.choiceNotes && { choiceNotes: stored.choiceNotes }),
      ...(fixedNow === undefined ? {} : { fixedNow }),
    },
    findings,
  };
}

const unknownZone = (zone: string): Finding => ({
  code: 'unknown-zone',
  severity: 'error',
  field: 'zone',
  message: {
    zh: `时区“${zone}”不存在，应为 Asia/Shanghai 之类的名称。`,
    en: `Time zone “${zone}” does not exist; expected a name such as Asia/Shanghai.`,
  },
});
