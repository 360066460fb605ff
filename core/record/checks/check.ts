import type { Finding } from '../../finding';
import type { Rulebook } from '../../rulebook/rulebook';
import type { RecordFacts } from '../record-facts';

/** Looks at one thing of a record. */
export type Check = (facts: RecordFacts) => readonly Finding[];

/** Prepares a check for a rulebook; `undefined` when the rulebook gives it nothing to look at. */
export type CheckCompiler = (rulebook: Rulebook) => Check | undefined;

/** What a check returns when all is well; shared, so that a sound record costs no allocation. */
export const noFindings: readonly Finding[] = [];
