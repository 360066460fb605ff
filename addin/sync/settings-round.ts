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
import { refusalOf, refusedAs, refusedStill, type Refusal } from './refused-settings';
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
  /** Those of them that a person took back here, as the service did not take theirs. */
  readonly undone: readonly string[];
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
  | {
      readonly kind: 'refused';
      readonly keys: readonly string[];
      readonly mine: SettingFacts;
      readonly theirs: SettingFacts;
      readonly trouble: Refusal;
    }
  | { readonly kind: 'unfit'; readonly findings: readonly Finding[] }
  | { readonly kind: 'trouble'; readonly trouble: ServiceTrouble };

/**
 * Brings the settings of workbook and service together: what one side changed goes to the other,
 * what both changed is asked about. Nothing is asked of the service while neither has changed, and
 * what it refused is not sent again until it is another or a person wants it.
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
  const held = theirs ? [] : refusedStill(agreed, mine);
  if (agreed && !theirs && isSameStamp(agreed.stamp, told)) {
    const known = withValues(agreed.facts, mine, held);
    if (isSameFacts(known, mine)) return endedWith(held, { mine, there: agreed.facts }, agreed);
  }
  const answer = await service.read();
  if (!answer.ok) return { kind: 'trouble', trouble: answer.trouble };
  const remote = answer.value;
  if (remote.unread) return { kind: 'unfit', findings: remote.unread };
  const there = settingFacts(remote.rules, remote.calendar);
  const before = mergeSettings(agreed?.facts, mine, there);
  const merged = decided(before, theirs);
  if (merged.conflicts.length > 0) {
    return { kind: 'conflict', conflicts: merged.conflicts, remote };
  }
  if (!isAtHand(ports, remote, merged)) {
    return { kind: 'version', here: ports.stored.rulebookVersion, there: remote.rules.version };
  }
  const undone = before.kept.filter((key) => theirs?.has(key));
  return settle(ports, remote, { ...merged, held, undone }, { mine, there });
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

interface SettledKeys extends MergedSettings {
  /** Those that were refused as they stand. */
  readonly held: readonly string[];
  readonly undone: readonly string[];
}

interface BothFacts {
  readonly mine: SettingFacts;
  readonly there: SettingFacts;
}

async function settle(
  ports: SettingsPorts,
  remote: RemoteSettings,
  { taken, kept, held, undone }: SettledKeys,
  { mine, there }: BothFacts,
): Promise<SettingsOutcome> {
  const after = withValues(mine, there, taken);
  const told: TakenSettings = { keys: taken, undone, before: mine, after: there, remote };
  if (taken.length > 0) {
    const next = nextSettings(ports, remote, taken, ports.agreed);
    if (!next.ledger) return { kind: 'unfit', findings: next.findings };
    const findings = await ports.write(next.ledger, told);
    if (findings.length > 0) return { kind: 'unfit', findings };
  }
  // What is taken is agreed, whatever becomes of the rest.
  const still = kept.filter((key) => held.includes(key));
  const refused = still.length > 0 ? ports.agreed?.refused : undefined;
  const agreed = {
    stamp: remote.stamp,
    facts: withValues(after, there, kept),
    ...(refused && { refused }),
  };
  await ports.remember(agreed);
  if (taken.length > 0) return { kind: 'taken', taken: told };
  return send({ ...ports, agreed }, remote, { kept, still }, { mine, there });
}

/** Sends what was changed here, except what was refused as it stands. */
async function send(
  ports: SettingsPorts & { readonly agreed: AgreedSettings },
  remote: RemoteSettings,
  { kept, still }: { readonly kept: readonly string[]; readonly still: readonly string[] },
  { mine, there }: BothFacts,
): Promise<SettingsOutcome> {
  const { agreed } = ports;
  const fresh = kept.filter((key) => !still.includes(key));
  if (fresh.length === 0) return endedWith(still, { mine, there }, agreed);
  const trouble = await sendSettings(ports, remote, fresh);
  const refusal = trouble && refusalOf(trouble);
  if (trouble && !refusal) return { kind: 'trouble', trouble };
  if (refusal) {
    const refused = { ...agreed, refused: refusedAs(kept, mine, refusal) };
    await ports.remember(refused);
    return endedWith(kept, { mine, there }, refused);
  }
  const sent = { ...agreed, facts: withValues(agreed.facts, mine, fresh) };
  await ports.remember(sent);
  return still.length > 0 ? endedWith(still, { mine, there }, sent) : { kind: 'sent' };
}

/** What is to be told while settings stand as they were refused. */
function endedWith(
  keys: readonly string[],
  { mine, there }: BothFacts,
  { refused }: AgreedSettings,
): SettingsOutcome {
  if (keys.length === 0 || !refused) return { kind: 'same' };
  return { kind: 'refused', keys, mine, theirs: there, trouble: refused.trouble };
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
