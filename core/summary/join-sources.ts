import { mergeParts } from './merge-parts';
import { rememberParts } from './remember-parts';
import type { SummarySource } from './summary-source';

/**
 * Joins pieces of a ledger two by two, so that after one of them has changed only the few joints
 * above it are made anew. At least one piece.
 */
export function joinSources(sources: readonly SummarySource[]): SummarySource {
  let level = sources;
  while (level.length > 1) level = joinPairs(level);
  const [whole] = level;
  if (whole === undefined) throw new RangeError('There is nothing to join.');
  return whole;
}

function joinPairs(sources: readonly SummarySource[]): readonly SummarySource[] {
  const joined: SummarySource[] = [];
  for (let place = 0; place < sources.length; place += 2) {
    const [one, other] = [sources[place], sources[place + 1]];
    if (one) joined.push(other ? joinTwo(one, other) : one);
  }
  return joined;
}

const joints = new WeakMap<SummarySource, WeakMap<SummarySource, SummarySource>>();

/** Made once for the same two. */
function joinTwo(one: SummarySource, other: SummarySource): SummarySource {
  const ofOne = joints.get(one) ?? new WeakMap<SummarySource, SummarySource>();
  joints.set(one, ofOne);
  const joint =
    ofOne.get(other) ??
    rememberParts({
      ...one,
      undated: one.undated + other.undated,
      partOf: (...query) => mergeParts(one.partOf(...query), other.partOf(...query)),
    });
  ofOne.set(other, joint);
  return joint;
}
