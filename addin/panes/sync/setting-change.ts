import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { RemoteSettings } from '../../sync/remote-settings';
import { CALENDAR } from '../../sync/setting-facts';
import { momentText } from './moment-text';

/** Who last changed the setting of a key at the service, when and why, in words. */
export function changeBehind(
  key: string,
  { calendarChanges, ruleChanges }: RemoteSettings,
  { zone }: Pick<LedgerSettings, 'zone'>,
): { readonly who: string; readonly when: string; readonly reason: string } {
  const last = (key === CALENDAR ? calendarChanges : ruleChanges).at(-1);
  if (!last) return { who: '—', when: '—', reason: '—' };
  const when = momentText(new Date(last.at * 1000).toISOString(), zone.id);
  return { who: last.by, when, reason: last.reason };
}
