import type { Language } from '../../core/text';
import type { SettingsService } from '../sync/remote-settings';
import type { Answer } from './answer';
import { calendarBody } from './calendar-body';
import type { Caller, ServiceCall } from './call-service';
import { readAs } from './read-as';

/**
 * What is asked of the functions about the settings of a ledger, over HTTP.
 *
 * @param address answers the address of the ledger.
 * @param send sends one request, signed where the service asks for that.
 */
export function settingsCalls(
  address: () => Promise<string>,
  language: () => Language,
  send: Caller,
): SettingsService {
  const call = async (
    path: string,
    method: ServiceCall['method'],
    body?: object,
  ): Promise<Answer<Response>> => {
    const url = `${await address()}${path}`;
    return send({ url, method, language: language(), ...(body && { body }) });
  };
  return {
    async read() {
      // The door for rulebooks is large, and settings are read seldom.
      const [{ parseLedgerCalendar, parseLedgerRules }, rules, calendar] = await Promise.all([
        import('./parse-settings'),
        call('/rulebook', 'GET'),
        call('/calendar', 'GET'),
      ]);
      if (!rules.ok) return rules;
      if (!calendar.ok) return calendar;
      const [readRules, readCalendar] = await Promise.all([
        readAs(rules.value, parseLedgerRules),
        readAs(calendar.value, parseLedgerCalendar),
      ]);
      if (!readRules.ok) return readRules;
      if (!readCalendar.ok) return readCalendar;
      const { revision, ...more } = readRules.value;
      const { version, ...days } = readCalendar.value;
      return {
        ok: true,
        value: { ...more, ...days, stamp: { rules: revision, calendar: version } },
      };
    },
    changeRules: async (change) => done(await call('/rulebook', 'PUT', change)),
    changeCalendar: async ({ calendar, ...more }) =>
      done(await call('/calendar', 'PUT', { ...more, calendar: calendarBody(calendar) })),
  };
}

const done = (answer: Answer<Response>): Answer<undefined> =>
  answer.ok ? { ok: true, value: undefined } : answer;
