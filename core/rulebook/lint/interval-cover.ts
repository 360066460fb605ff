import type { Path } from '../conditions-of';
import type { RulebookDefinition } from '../definition';
import type { LintFinding, LintRule } from './lint-rule';
import { numberInterval, type NumberInterval } from './number-intervals';

/**
 * Levels suggested, or authorities of one matter, by ranges of one number: a range that earlier ones
 * take wholly (it is never chosen), or a hole between ranges that nobody decides.
 */
export const intervalCover: LintRule = (definition) => groupsOf(definition).flatMap(problemsOf);

interface Ranged {
  readonly name: string;
  readonly when: string | undefined;
  readonly path: Path;
}

function groupsOf({ levels, authorities }: RulebookDefinition): readonly (readonly Ranged[])[] {
  const matters = [...new Set(authorities.flatMap(({ matter = '' }) => (matter ? [matter] : [])))];
  return [
    levels.flatMap(({ code, suggestWhen }, index) =>
      suggestWhen === undefined
        ? []
        : [{ name: code, when: suggestWhen, path: ['levels', index, 'suggestWhen'] }],
    ),
    ...matters.map((matter) =>
      authorities.flatMap(({ key, when, ...authority }, index) =>
        authority.matter === matter ? [{ name: key, when, path: ['authorities', index] }] : [],
      ),
    ),
  ];
}

function problemsOf(group: readonly Ranged[]): readonly LintFinding[] {
  const whole: NumberInterval = {
    field: '',
    low: -Infinity,
    lowOpen: true,
    high: Infinity,
    highOpen: true,
  };
  const read = group.map((item) => ({
    item,
    interval: item.when === undefined ? whole : numberInterval(item.when),
  }));
  const fields = new Set(read.map(({ interval }) => interval?.field).filter((name) => name !== ''));
  if (fields.size !== 1 || fields.has(undefined)) return [];
  return read.flatMap(({ item, interval }, index) => {
    const earlier = read.slice(0, index).flatMap((other) => other.interval ?? []);
    if (interval === undefined) return [];
    if (isCovered(interval, earlier)) return [neverChosen(item)];
    return index === read.length - 1 ? holesIn([...earlier, interval], item) : [];
  });
}

function isCovered(interval: NumberInterval, earlier: readonly NumberInterval[]): boolean {
  return joined(earlier).some(
    (union) =>
      (union.low < interval.low ||
        (union.low === interval.low && (interval.lowOpen || !union.lowOpen))) &&
      (union.high > interval.high ||
        (union.high === interval.high && (interval.highOpen || !union.highOpen))),
  );
}

/** Intervals from low to high, those that touch put together. */
function joined(intervals: readonly NumberInterval[]): readonly NumberInterval[] {
  const sorted = [...intervals].sort(
    (a, b) => a.low - b.low || Number(a.lowOpen) - Number(b.lowOpen),
  );
  return sorted.reduce<NumberInterval[]>((unions, next) => {
    const last = unions.at(-1);
    const touches =
      last !== undefined &&
      (next.low < last.high || (next.low === last.high && !(next.lowOpen && last.highOpen)));
    if (!touches) return [...unions, next];
    const further = next.high > last.high || (next.high === last.high && !next.highOpen);
    const high = further ? next : last;
    return [...unions.slice(0, -1), { ...last, high: high.high, highOpen: high.highOpen }];
  }, []);
}

function holesIn(intervals: readonly NumberInterval[], { path }: Ranged): readonly LintFinding[] {
  const unions = joined(intervals);
  return unions.slice(1).map((union, index): LintFinding => {
    const below = unions[index]?.high;
    return {
      code: 'condition-gap',
      severity: 'warning',
      field: union.field,
      path,
      message: {
        zh: `“${union.field}”在 ${below} 与 ${union.low} 之间没有规定。`,
        en: `Nothing applies to “${union.field}” between ${below} and ${union.low}.`,
      },
    };
  });
}

function neverChosen({ name, path }: Ranged): LintFinding {
  return {
    code: 'condition-overlap',
    severity: 'warning',
    field: name,
    path,
    message: {
      zh: `“${name}”的范围已全部归入前面各项，永远轮不到它。`,
      en: `The range of “${name}” lies wholly in earlier ones; it is never chosen.`,
    },
  };
}
