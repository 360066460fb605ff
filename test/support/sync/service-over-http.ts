import type { Ports } from '../../../functions/ports';
import { callService } from '../../../addin/service/call-service';
import { callsUnder, type Calls } from '../../../addin/service/calls-under';
import { settingsCalls } from '../../../addin/service/settings-calls';
import { syncCalls } from '../../../addin/service/sync-calls';
import type { SettingsService } from '../../../addin/sync/remote-settings';
import type { SyncService } from '../../../addin/sync/sync-service';
import { callApi } from '../functions/call-api';

/**
 * Lets the add-in's own calls reach the real routes in this process.
 *
 * @param ledger address of the ledger, `/api/ledgers/…`; @param as whom the calls are.
 */
export function serviceOverHttp(ports: Ports, ledger: string, as = 'Manager'): SyncService {
  return syncCalls(callsOver(ports, ledger, as));
}

/** The same for what is asked about the settings of a ledger. */
export function settingsOverHttp(ports: Ports, ledger: string, as = 'Manager'): SettingsService {
  return settingsCalls(callsOver(ports, ledger, as));
}

function callsOver(ports: Ports, ledger: string, as: string): Calls {
  Object.assign(globalThis, { fetch: fetchFrom(ports) });
  const base = `http://${as.toLowerCase()}.test${ledger}`;
  return callsUnder(
    (path) => Promise.resolve(`${base}${path}`),
    () => 'zh',
    callService,
  );
}

/** `callApi` says itself what it sends. */
const withoutType = (headers: Readonly<Record<string, string>>) =>
  Object.fromEntries(Object.entries(headers).filter(([name]) => name !== 'Content-Type'));

const fetchFrom =
  (ports: Ports) =>
  async (address: string | URL, init: RequestInit = {}): Promise<Response> => {
    const { hostname, pathname, search } = new URL(String(address));
    const name = hostname.split('.')[0] ?? '';
    const answer = await callApi(ports, `${init.method ?? 'GET'} ${pathname}${search}`, {
      as: name.charAt(0).toUpperCase() + name.slice(1),
      headers: withoutType(init.headers as Record<string, string>),
      ...(typeof init.body === 'string' && { json: JSON.parse(init.body) as unknown }),
    });
    return new Response(new Uint8Array(answer.bytes), {
      status: answer.status,
      headers: answer.headers,
    });
  };
