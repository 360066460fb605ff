import { lintRulebook } from '../../core/rulebook/lint-rulebook';
import type { RulebookSource } from '../../core/rulebook/definition';
import { sampleDefinition, sampleSource } from './sample-rulebook';

/** The lint findings of the sample regime after a change, as `code@place`. */
export function lintCodes(change: Partial<RulebookSource> = {}): readonly string[] {
  return lintRulebook(sampleDefinition(change)).map(
    ({ code, path }) => `${code}@${path.join('.')}`,
  );
}

/** A list of the sample regime with its first item changed, or more items put behind. */
export function changed<List extends 'fields' | 'levels' | 'events' | 'clocks' | 'examples'>(
  list: List,
  change: Readonly<Record<string, unknown>>,
  ...more: NonNullable<RulebookSource[List]>
): Partial<RulebookSource> {
  const items = sampleSource()[list] ?? [];
  const [first, ...rest] = items;
  return { [list]: [{ ...first, ...change }, ...rest, ...more] };
}
