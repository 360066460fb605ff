import type { Severity } from '../../finding';
import type { Text } from '../../text';
import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';

/** Something a lint rule noticed, with the place in the file it stands at. */
export interface LintFinding {
  readonly code: string;
  readonly severity: Severity;
  readonly message: Text;
  readonly path: Path;
  /** Key or code of the item concerned. */
  readonly field?: string;
  readonly clause?: string;
}

/** One thing that can be wrong with a rulebook although its shape is right. */
export type LintRule = (definition: RulebookDefinition) => readonly LintFinding[];
