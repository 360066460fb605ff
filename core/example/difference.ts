import type { Path } from '../rulebook/conditions-of';

/** What an example expects at a place and what came out; equal values are no difference. */
export interface Difference {
  readonly path: Path;
  readonly expected: unknown;
  readonly actual: unknown;
}
