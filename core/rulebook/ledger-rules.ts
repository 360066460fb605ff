import type { Instant } from '../date/time';
import type { Choices } from './choices';

/** What a ledger ran by until other parameters or another version of its rulebook took over. */
export interface EarlierRules {
  readonly until: Instant;
  readonly version: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly choices?: Choices;
}

/** The parameters and the version of the rulebook a ledger runs by; plain data that is stored. */
export interface LedgerRules {
  readonly version: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What the office decided where the document leaves something open. */
  readonly choices?: Choices;
  /** What was in force before, in order; records that ended then keep their results. */
  readonly earlier?: readonly EarlierRules[];
}

/** The rules that take the place of others at an instant, and remember them. */
export function replaceRules(
  { earlier = [], version, parameters, choices }: LedgerRules,
  next: Omit<LedgerRules, 'earlier'>,
  at: Instant,
): LedgerRules {
  return {
    version: next.version,
    parameters: next.parameters,
    ...(next.choices && { choices: next.choices }),
    earlier: [...earlier, { until: at, version, parameters, ...(choices && { choices }) }],
  };
}

/** Whether rules would count otherwise than others, whatever was before them. */
export function isSameRules(one: LedgerRules, other: LedgerRules): boolean {
  return (
    one.version === other.version &&
    isSameValues(one.parameters, other.parameters) &&
    isSameValues(one.choices ?? {}, other.choices ?? {})
  );
}

function isSameValues(
  one: Readonly<Record<string, unknown>>,
  other: Readonly<Record<string, unknown>>,
): boolean {
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) => one[key] === other[key]);
}
