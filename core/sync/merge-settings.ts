/** What a ledger runs by, as values by their keys: `parameter.x`, `choice.y`, `calendar`. */
export type SettingFacts = Readonly<Record<string, string>>;

/** A setting both sides changed, each to something else; undefined: not set there. */
export interface SettingConflict {
  readonly key: string;
  readonly base: string | undefined;
  readonly mine: string | undefined;
  readonly theirs: string | undefined;
}

/** What two sides come to. */
export interface MergedSettings {
  /** Theirs to be taken here, and mine to be sent there. */
  readonly taken: readonly string[];
  readonly kept: readonly string[];
  readonly conflicts: readonly SettingConflict[];
}

/**
 * Merges the settings of a workbook and of the service, setting by setting, with what both last
 * agreed upon.
 *
 * @param base absent: they never agreed on any; then the service has the truth.
 */
export function mergeSettings(
  base: SettingFacts | undefined,
  mine: SettingFacts,
  theirs: SettingFacts,
): MergedSettings {
  const before = base ?? mine;
  const keys = [...new Set([before, mine, theirs].flatMap((facts) => Object.keys(facts)))].sort();
  const differing = keys.filter((key) => mine[key] !== theirs[key]);
  const isKept = (key: string): boolean => theirs[key] === before[key];
  const isTaken = (key: string): boolean => mine[key] === before[key];
  return {
    taken: differing.filter(isTaken),
    kept: differing.filter(isKept),
    conflicts: differing
      .filter((key) => !isTaken(key) && !isKept(key))
      .map((key) => ({ key, base: before[key], mine: mine[key], theirs: theirs[key] })),
  };
}
