import type { SettingsService } from '../sync/remote-settings';
import { calendarBody } from './calendar-body';
import type { Calls } from './calls-under';

/**
 * What is asked of the functions about the settings of a ledger.
 *
 * @param calls under the address of the ledger.
 */
export function settingsCalls({ ask, carryOut }: Calls): SettingsService {
  return {
    async read() {
      // The door for rulebooks is large, and settings are read seldom.
      const { parseLedgerCalendar, parseLedgerRules } = await import('./parse-settings');
      const [rules, calendar] = await Promise.all([
        ask('/rulebook', parseLedgerRules),
        ask('/calendar', parseLedgerCalendar),
      ]);
      if (!rules.ok) return rules;
      if (!calendar.ok) return calendar;
      const { revision, ...more } = rules.value;
      const { version, ...days } = calendar.value;
      return {
        ok: true,
        value: { ...more, ...days, stamp: { rules: revision, calendar: version } },
      };
    },
    changeRules: (change) => carryOut('/rulebook', { method: 'PUT', body: change }),
    changeCalendar: ({ calendar, ...more }) =>
      carryOut('/calendar', {
        method: 'PUT',
        body: { ...more, calendar: calendarBody(calendar) },
      }),
  };
}
