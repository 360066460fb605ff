import type { Language } from '../../core/text';
import { asParts, textOf } from './answer-parts';
import { calendarBody } from './calendar-body';
import type { Caller } from './call-service';
import { callsUnder, type Calls } from './calls-under';
import { custodyCalls } from './custody-calls';
import { parseNotices } from './parse-notices';
import { parseOfferedLedgers } from './parse-offered-ledgers';
import { reportCalls } from './report-calls';
import type { Service } from './service';
import { settingsCalls } from './settings-calls';
import { syncCalls } from './sync-calls';

/**
 * The functions over HTTP.
 *
 * @param base answers the address of the service without `/api`, e.g. from config.json.
 * @param language answers the language refusals are to be in.
 * @param call sends one request, signed where the service asks for that.
 */
export function httpService(
  base: () => Promise<string>,
  language: () => Language,
  call: Caller,
): Service {
  const address = async (path: string): Promise<string> =>
    `${(await base()).replace(/\/$/, '')}/api${path}`;
  const calls = callsUnder(address, language, call);
  const of = (ledgerId: string): string => `/ledgers/${encodeURIComponent(ledgerId)}`;
  const under = (ledgerId: string): Calls =>
    callsUnder((path) => address(`${of(ledgerId)}${path}`), language, call);
  return {
    createLedger: (ledger, own) =>
      calls.ask('/ledgers', parseId, {
        method: 'POST',
        body: {
          name: ledger.name,
          ...(own ? { rulebookText: JSON.stringify(own) } : { rulebook: ledger.rulebookId }),
          parameters: ledger.parameters,
          ...(ledger.choices && { choices: ledger.choices }),
          timeZone: ledger.zone,
          calendar: calendarBody(ledger.calendar),
        },
      }),
    ledger: (ledgerId) => syncCalls(under(ledgerId)),
    custody: (ledgerId) => custodyCalls(under(ledgerId)),
    settings: (ledgerId) => settingsCalls(under(ledgerId)),
    ledgers: () => calls.ask('/ledgers', parseOfferedLedgers),
    notices: (ledgerId, record) =>
      calls.ask(`${of(ledgerId)}/notices?record=${encodeURIComponent(record)}`, parseNotices),
    signFor: (ledgerId, number, by) =>
      calls.ask(`${of(ledgerId)}/notices/${encodeURIComponent(number)}/receipt`, parseNotices, {
        method: 'POST',
        body: by === '' ? {} : { by },
      }),
    ...reportCalls(calls),
    remove: (ledgerId, id, reason) =>
      calls.carryOut(
        `${of(ledgerId)}/records/${encodeURIComponent(id)}?reason=${encodeURIComponent(reason)}`,
        { method: 'DELETE' },
      ),
    report: (ledgerId, key, period) =>
      calls.workbook(
        `${of(ledgerId)}/reports/${encodeURIComponent(key)}?period=${encodeURIComponent(period)}`,
      ),
  };
}

const parseId = (body: unknown): string | undefined => textOf(asParts(body)['id']) || undefined;
