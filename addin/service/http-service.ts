import type { Language } from '../../core/text';
import { calendarBody } from './calendar-body';
import type { Caller } from './call-service';
import { parseOfferedLedgers } from './parse-offered-ledgers';
import { custodyCalls } from './custody-calls';
import { parseNotices } from './parse-notices';
import { readAs, readFile, workbookType } from './read-as';
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
  return {
    createLedger: async (ledger, own) => {
      const answer = await call({
        url: await address('/ledgers'),
        method: 'POST',
        language: language(),
        body: {
          name: ledger.name,
          ...(own ? { rulebookText: JSON.stringify(own) } : { rulebook: ledger.rulebookId }),
          parameters: ledger.parameters,
          ...(ledger.choices && { choices: ledger.choices }),
          timeZone: ledger.zone,
          calendar: calendarBody(ledger.calendar),
        },
      });
      return answer.ok ? readAs(answer.value, parseId) : answer;
    },
    ledger: (ledgerId) =>
      syncCalls(() => address(`/ledgers/${encodeURIComponent(ledgerId)}`), language, call),
    custody: (ledgerId) =>
      custodyCalls(() => address(`/ledgers/${encodeURIComponent(ledgerId)}`), language, call),
    settings: (ledgerId) =>
      settingsCalls(() => address(`/ledgers/${encodeURIComponent(ledgerId)}`), language, call),
    ledgers: async () => {
      const answer = await call({
        url: await address('/ledgers'),
        method: 'GET',
        language: language(),
      });
      return answer.ok ? readAs(answer.value, parseOfferedLedgers) : answer;
    },
    notices: async (ledgerId, record) => {
      const answer = await call({
        url: await address(
          `/ledgers/${encodeURIComponent(ledgerId)}/notices?record=${encodeURIComponent(record)}`,
        ),
        method: 'GET',
        language: language(),
      });
      return answer.ok ? readAs(answer.value, parseNotices) : answer;
    },
    signFor: async (ledgerId, number, by) => {
      const notice = `${encodeURIComponent(ledgerId)}/notices/${encodeURIComponent(number)}`;
      const answer = await call({
        url: await address(`/ledgers/${notice}/receipt`),
        method: 'POST',
        language: language(),
        body: by === '' ? {} : { by },
      });
      return answer.ok ? readAs(answer.value, parseNotices) : answer;
    },
    ...reportCalls(address, language, call),
    remove: async (ledgerId, id, reason) => {
      const record = `${encodeURIComponent(ledgerId)}/records/${encodeURIComponent(id)}`;
      const answer = await call({
        url: await address(`/ledgers/${record}?reason=${encodeURIComponent(reason)}`),
        method: 'DELETE',
        language: language(),
      });
      return answer.ok ? { ok: true, value: undefined } : answer;
    },
    report: async (ledgerId, key, period) => {
      const answer = await call({
        url: await address(
          `/ledgers/${encodeURIComponent(ledgerId)}/reports/${encodeURIComponent(key)}?period=${encodeURIComponent(period)}`,
        ),
        method: 'GET',
        accept: workbookType,
        language: language(),
        timeout: 120_000,
      });
      return answer.ok ? readFile(answer.value) : answer;
    },
  };
}

function parseId(body: unknown): string | undefined {
  const id = typeof body === 'object' && body !== null && 'id' in body ? body.id : undefined;
  return typeof id === 'string' ? id : undefined;
}
