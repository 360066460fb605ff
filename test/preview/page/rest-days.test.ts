/** @jest-environment node */
import fc from 'fast-check';
import {
  addWorkingDays,
  countWorkingDays,
  restDays,
  weekendOf,
} from '../../../preview/page/grid/rest-days';

const masks = fc
  .array(fc.boolean(), { minLength: 7, maxLength: 7 })
  .filter((days) => days.includes(false));
const lists = fc.array(fc.integer({ min: 46_000, max: 46_400 }), { maxLength: 60 });
const days = fc.integer({ min: 46_000, max: 46_400 });

const isWorked = (serial: number, weekend: readonly boolean[], list: readonly number[]) =>
  !weekend[(serial + 5) % 7] && !list.includes(serial);

it('should count what a walk from day to day counts', () => {
  fc.assert(
    fc.property(masks, lists, days, days, (weekend, list, one, other) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      let expected = 0;
      for (let day = from; day <= to; day++) if (isWorked(day, weekend, list)) expected += 1;
      const rest = restDays(weekend, list);
      expect(countWorkingDays(from, to, rest)).toBe(expected);
      if (from < to) expect(countWorkingDays(to, from, rest)).toBe(-expected);
    }),
    { seed: 20_261_122 },
  );
});

it('should reach the day a walk reaches, forwards and backwards', () => {
  const counts = fc.integer({ min: -40, max: 40 });
  fc.assert(
    fc.property(masks, lists, days, counts, (weekend, list, start, count) => {
      let day = start;
      for (let left = Math.abs(count); left > 0;) {
        day += Math.sign(count);
        if (isWorked(day, weekend, list)) left -= 1;
      }
      expect(addWorkingDays(start, count, restDays(weekend, list))).toBe(day);
    }),
    { seed: 20_261_122 },
  );
});

it('should know that 22 November 2026 is a Sunday', () => {
  const rest = restDays(weekendOf('0000001') ?? [], []);
  expect(countWorkingDays(46_348, 46_348, rest)).toBe(0);
  expect(addWorkingDays(46_347, 1, rest)).toBe(46_349);
});

it('should read weekend numbers and masks and refuse others', () => {
  expect(weekendOf(1)).toEqual([false, false, false, false, false, true, true]);
  expect(weekendOf(11)).toEqual([false, false, false, false, false, false, true]);
  expect(weekendOf('0000000')).toEqual(Array(7).fill(false));
  expect([weekendOf(8), weekendOf('1111111'), weekendOf('abc')]).toEqual([
    undefined,
    undefined,
    undefined,
  ]);
});
