import type { EpochDay } from '../../core/date/time';
import { nextNumber } from '../../core/record/next-number';
import type { Rulebook } from '../../core/rulebook/rulebook';

/** How notices are numbered where the regime does not say: 催办〔2026〕1号, from 1 each year. */
const usual: Readonly<Record<string, string>> = {
  notice: '催办〔{yyyy}〕{n:1}号',
  supervision: '督办〔{yyyy}〕{n:1}号',
};

/**
 * The number of the next notice of a step, after those taken; a rulebook's further numbering
 * `chase-notice` or `chase-supervision` takes the place of the usual one.
 */
export function noticeNumber(
  rulebook: Rulebook,
  step: string,
  taken: readonly string[],
  day: EpochDay,
): string {
  const own = rulebook.otherNumberings.find(({ key }) => key === `chase-${step}`);
  const pattern = own?.pattern ?? usual[step] ?? `${step}-{yyyy}-{n:1}`;
  const reset = own?.reset ?? 'yearly';
  return nextNumber(
    { ...rulebook, numbering: { pattern, reset, clause: own?.clause ?? '', covers: [] } },
    taken,
    day,
  );
}
