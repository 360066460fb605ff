/**
 * The offered media type that `Accept` weighs most; the first offered when it does not choose, and
 * undefined when it takes none of them.
 */
export function chooseType<Type extends string>(
  accept: string | null,
  offered: readonly Type[],
): Type | undefined {
  if (accept === null || accept.trim() === '') return offered[0];
  const ranges = accept.split(',').map(readRange);
  const weighed = offered.map((type) => ({ type, weight: weightOf(type, ranges) }));
  const best = Math.max(...weighed.map(({ weight }) => weight));
  return best > 0 ? weighed.find(({ weight }) => weight === best)?.type : undefined;
}

interface Range {
  readonly pattern: string;
  readonly weight: number;
}

function readRange(range: string): Range {
  const [pattern = '', ...parameters] = range.split(';').map((part) => part.trim().toLowerCase());
  const quality = parameters.find((parameter) => parameter.startsWith('q='));
  const weight = quality === undefined ? 1 : Number(quality.slice(2));
  return { pattern, weight: Number.isFinite(weight) ? weight : 0 };
}

/** The most exact range that fits a type decides. */
function weightOf(type: string, ranges: readonly Range[]): number {
  const [family = ''] = type.split('/');
  for (const pattern of [type, `${family}/*`, '*/*']) {
    const found = ranges.find((range) => range.pattern === pattern);
    if (found) return found.weight;
  }
  return 0;
}
