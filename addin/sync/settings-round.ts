import type { Finding } from '../../core/finding';
import {
  mergeSettings,
  type MergedSettings,
  type SettingConflict,
  type SettingFacts,
} from '../../core/sync/merge-settings';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import type { ServiceTrouble } from '../service/answer';
import { nextSettings } from './next-settings';
import type { RemoteSettings, SettingsStamp } from './remote-settings';
import { sendSettings, type SendingPorts } from './send-settings';
import { settingFacts, VERSION } from './setting-facts';
import type { AgreedSettings } from './sync-workbook';

/** What the settings are compared with and written by. */
export interface SettingsPorts extends SendingPorts {
  readonly agreed: AgreedSettings | undefined;
  readonly remember: (agreed: AgreedSettings) => Promise<void>;
  /** Writes the settings that were taken into the workbook, with who changed them, when and why. */
  readonly write: (next: LedgerSettings, taken: TakenSettings) => Promise<readonly Finding[]>;
}

/** Settings of others that came into the workbook. */
export interface TakenSettings {
  readonly keys: readonly string[];
  readonly before: SettingFacts;
  readonly after: SettingFacts;
  readonly remote: RemoteSettings;
}

/** How the comparison of the settings ended. */
export type SettingsOutcome =
  | { readonly kind: 'same' | 'sent' }
  | { readonly kind: 'taken'; readonly taken: TakenSettings }
  /** Both sides changed a setting, each to something else. */
  | {
      readonly kind: 'conflict';
      readonly conflicts: readonly SettingConflict[];
      readonly remote: RemoteSettings;
    }
  /** The ledger runs by a version of the rulebook that is not at hand here. */
  | { readonly kind: 'version'; readonly here: string; readonly there: string }
  /** What was changed here the service does not take, for want of the right or for a reason it gives. */
  | { readonly kind: 'refused'; readonly keys: readonly string[]; readonly trouble: ServiceTrouble }
  | { readonly kind: 'unfit'; readonly findings: readonly Finding[] }
  | { readonly kind: 'trouble'; readonly trouble: ServiceTrouble };

/**
 * Brings the settings of workbook and service together: what one side changed goes to the other,
 * what both changed is asked about. Nothing is asked of the service while neither has changed.
 *
 * @param told where the service stands.
 * @param theirs keys at which a person decided for the service; absent: nobody has decided yet.
 */
export async function settingsRound(
  ports: SettingsPorts,
  told: SettingsStamp,
  theirs?: ReadonlySet<string>,
): Promise<SettingsOutcome> {
  const { agreed, service } = ports;
  const mine = factsHere(ports);
  if (agreed && isSameStamp(agreed.stamp, told) && isSameFacts(agreed.facts, mine)) {
    return { kind: 'same' };
  }
  const answer = await service.read();
  if (!answer.ok) return { kind: 'trouble', trouble: answer.trouble };
  const remote = answer.value;
  const there = settingFacts(remote.rules, remote.calendar);
  const merged = decided(mergeSettings(agreed?.facts, mine, there), theirs);
  if (merged.conflicts.length > 0) {
    return { kind: 'conflict', conflicts: merged.conflicts, remote };
  }
  if (!isAtHand(ports, remote, merged)) {
    return { kind: 'version', here: ports.stored.rulebookVersion, there: remote.rules.version };
  }
  return settle(ports, remote, merged, { mine, there });
}

const factsHere = ({ ledger: { rulebook, calendar }, stored }: SettingsPorts): SettingFacts =>
  settingFacts({ ...rulebook, version: stored.rulebookVersion }, calendar.source);

const isSameStamp = (one: SettingsStamp, other: SettingsStamp): boolean =>
  one.rules === other.rules && one.calendar === other.calendar;

function isSameFacts(one: SettingFacts, other: SettingFacts): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}

/** A merge with what a person decided; what is the service's then is taken even where mine was kept. */
function decided(merged: MergedSettings, theirs: ReadonlySet<string> | undefined): MergedSettings {
  if (!theirs) return merged;
  const asked = [...merged.kept, ...merged.conflicts.map(({ key }) => key)];
  return {
    taken: [...merged.taken, ...asked.filter((key) => theirs.has(key))],
    kept: asked.filter((key) => !theirs.has(key)),
    conflicts: [],
  };
}

/** Rulebooks of the add-in come with it: another version of one is not at hand. */
function isAtHand(
  { ledger, stored }: SettingsPorts,
  { rules, definition }: RemoteSettings,
  { taken, kept }: MergedSettings,
): boolean {
  if (taken.includes(VERSION)) {
    return (definition ?? ledger.rulebook.definition).version === rules.version;
  }
  return stored.ownRulebook === true || !kept.includes(VERSION);
}

async function settle(
  ports: SettingsPorts,
  remote: RemoteSettings,
  { taken, kept }: MergedSettings,
  { mine, there }: { readonly mine: SettingFacts; readonly there: SettingFacts },
): Promise<SettingsOutcome> {
  const after = withValues(mine, there, taken);
  const told: TakenSettings = { keys: taken, before: mine, after: there, remote };
  if (taken.length > 0) {
    const next = nextSettings(ports, remote, taken, ports.agreed);
    if (!next.ledger) return { kind: 'unfit', findings: next.findings };
    const findings = await ports.write(next.ledger, told);
    if (findings.length > 0) return { kind: 'unfit', findings };
  }
  if (kept.length === 0) {
    await ports.remember({ stamp: remote.stamp, facts: after });
    return taken.length > 0 ? { kind: 'taken', taken: told } : { kind: 'same' };
  }
  // What is taken is agreed, whatever becomes of the rest.
  await ports.remember({ stamp: remote.stamp, facts: withValues(after, there, kept) });
  if (taken.length > 0) return { kind: 'taken', taken: told };
  const refused = await sendSettings(ports, remote, kept);
  if (refused) return { kind: 'refused', keys: kept, trouble: refused };
  await ports.remember({ stamp: remote.stamp, facts: after });
  return { kind: 'sent' };
}

function withValues(
  facts: SettingFacts,
  others: SettingFacts,
  keys: readonly string[],
): SettingFacts {
  const next = new Map(Object.entries(facts));
  for (const key of keys) {
    const value = others[key];
    if (value === undefined) next.delete(key);
    else next.set(key, value);
  }
  return Object.fromEntries(next);
}
