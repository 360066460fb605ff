import type { Finding } from '../../finding';
import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';

/** Something a lint rule noticed, with the place in the file it stands at. */
export interface LintFinding extends Finding {
  readonly path: Path;
}

/** One thing that can be wrong with a rulebook although its shape is right. */
export type LintRule = (definition: RulebookDefinition) => readonly LintFinding[];
