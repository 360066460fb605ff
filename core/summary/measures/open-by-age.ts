import { openCount, type AgeRange } from '../tallies/open-count';
import type { CountMeasure } from './measure';

const RANGES: readonly AgeRange[] = [
  { from: 0, to: 7 },
  { from: 8, to: 15 },
  { from: 16, to: 30 },
  { from: 31, to: 60 },
  { from: 61, to: Infinity },
];

/** Open records by their age: `openAge0`, `openAge8`, `openAge16`, `openAge31`, `openAge61`. */
export const openByAge: readonly CountMeasure[] = RANGES.map((range) => {
  const key = `openAge${range.from}`;
  const [zh, en] =
    range.to === Infinity
      ? [`超过 ${range.from - 1} 日`, `over ${range.from - 1} days`]
      : [`${range.from}～${range.to} 日`, `${range.from}–${range.to} days`];
  return {
    key,
    title: { zh: `未结 ${zh}`, en: `Open, ${en}` },
    definition: {
      zh: `期末（期间未结束的，统计时）尚未结束、自收到之日起已过 ${zh}（自然日）的件数`,
      en: `Records open at the end of the period (or now, while it lasts), by calendar days since the day received: ${en}`,
    },
    kind: 'count',
    tally: openCount(key, range),
    additive: false,
  };
});
