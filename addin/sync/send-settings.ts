import type { ServiceTrouble } from '../service/answer';
import type { LedgerSettings, StoredLedger } from '../../core/workbook/ledger-settings';
import type { RemoteSettings, SettingsService } from './remote-settings';
import { CALENDAR, CHOICE, PARAMETER, valuesUnder, VERSION } from './setting-facts';

/** What settings are sent from and to. */
export interface SendingPorts {
  readonly ledger: LedgerSettings;
  readonly stored: StoredLedger;
  readonly service: SettingsService;
  /** Why what was changed here was changed. */
  readonly reason: () => Promise<string>;
}

/**
 * Sends settings that were changed here; the service writes down who did, and takes them only while
 * nobody else has changed any.
 *
 * @returns why it does not take them, if so.
 */
export async function sendSettings(
  { ledger, stored, service, reason }: SendingPorts,
  { stamp }: RemoteSettings,
  keys: readonly string[],
): Promise<ServiceTrouble | undefined> {
  const why = await reason();
  const { rulebook, calendar } = ledger;
  if (keys.some((key) => key !== CALENDAR)) {
    const choices = valuesUnder(CHOICE, keys, rulebook.choices);
    const isOther = keys.includes(VERSION) && stored.ownRulebook === true;
    const sent = await service.changeRules({
      parameters: present(valuesUnder(PARAMETER, keys, rulebook.parameters)),
      // An empty text takes a reading back.
      choices: Object.fromEntries(Object.entries(choices).map(([id, words]) => [id, words ?? ''])),
      ...(isOther && { rulebookText: JSON.stringify(rulebook.definition) }),
      reason: why,
      revision: stamp.rules,
    });
    if (!sent.ok) return sent.trouble;
  }
  if (!keys.includes(CALENDAR)) return undefined;
  const sent = await service.changeCalendar({
    calendar: calendar.source,
    reason: why,
    version: stamp.calendar,
  });
  return sent.ok ? undefined : sent.trouble;
}

const present = (values: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined));
