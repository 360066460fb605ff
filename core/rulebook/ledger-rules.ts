import type { Instant } from '../date/time';

/** What a ledger ran by until other parameters or another version of its rulebook took over. */
export interface EarlierRules {
  readonly until: Instant;
  readonly version: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** The parameters and the version of the rulebook a ledger runs by; plain data that is stored. */
export interface LedgerRules {
  readonly version: string;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What was in force before, in order; records that ended then keep their results. */
  readonly earlier?: readonly EarlierRules[];
}

/** The rules that take the place of others at an instant, and remember them. */
export function replaceRules(
  { earlier = [], version, parameters }: LedgerRules,
  next: Omit<LedgerRules, 'earlier'>,
  at: Instant,
): LedgerRules {
  return {
    version: next.version,
    parameters: next.parameters,
    earlier: [...earlier, { until: at, version, parameters }],
  };
}

/** Whether rules would count otherwise than others, whatever was before them. */
export function isSameRules(one: LedgerRules, other: LedgerRules): boolean {
  const keys = new Set([...Object.keys(one.parameters), ...Object.keys(other.parameters)]);
  return (
    one.version === other.version &&
    [...keys].every((key) => one.parameters[key] === other.parameters[key])
  );
}
