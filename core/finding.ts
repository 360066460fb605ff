import type { Text } from './text';

/** `error` blocks saving, `warning` asks for a look, `info` explains. */
export type Severity = 'error' | 'warning' | 'info';

/**
 * Something noticed in data from outside: what was found, what was expected and where.
 * Findings are returned, never thrown; callers match on `code`.
 */
export interface Finding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  /** Key of the field, event, clock, level or parameter concerned. */
  readonly field?: string;
  /** Line in a rulebook file, 1-based. */
  readonly line?: number;
  /** Clause or article of the regime the rule comes from. */
  readonly clause?: string;
}
