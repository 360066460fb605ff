import type { EpochDay } from '../../core/date/time';
import { nextNumber } from '../../core/record/next-number';
import type { Rulebook } from '../../core/rulebook/rulebook';

/** Gives out register numbers one after the other. */
export interface NumberAllotter {
  /** Takes a number that someone else gave into account. */
  note(number: string): void;
  next(): string;
}

/**
 * Gives out the numbers that follow those taken, by the regime's numbering on one day; each taken
 * number is looked at once, however many are given out.
 */
export function numberAllotter(
  rulebook: Rulebook,
  day: EpochDay,
  taken: Iterable<string>,
): NumberAllotter {
  let unseen = [...taken];
  return {
    note: (number) => void unseen.push(number),
    next() {
      const number = nextNumber(rulebook, unseen, day);
      unseen = [number];
      return number;
    },
  };
}
