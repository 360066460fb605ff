import fc from 'fast-check';
import '../../support/office-host';
import { isFault } from '../../../addin/custom-functions/cell-outcome';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import type { FunctionSetting } from '../../../addin/custom-functions/function-setting';
import { functionSetting } from '../../../addin/custom-functions/open-setting';
import { wordingOf } from '../../../addin/texts/texts';
import { assessRecord } from '../../../core/clock/assess-record';
import { parseIsoDay } from '../../../core/date/civil-date';
import { serialOfDay } from '../../../core/workbook/excel-serial';
import { boundRulebook, propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { officeLedger } from '../../support/office-ledger';

const serial = (iso: string): number => serialOfDay(parseIsoDay(iso) ?? 0);
const wording = wordingOf('zh');
const official = functionSetting({ kind: 'none' }, wording);
const ofLedger = (id: string): FunctionSetting => {
  const ledger = officeLedger(boundRulebook(id));
  return { ledger, calendar: ledger.calendar, zone: ledger.zone, wording };
};
const property = ofLedger('property-internal-procedure');
const labour = ofLedger('labour-inspection');

describe('COMPLAINT.ADDWORKDAYS', () => {
  it('should count over holidays and through make-up days', () => {
    // 1–7 October 2026 are off, Saturday 10 October is worked.
    expect(computeFunction('ADDWORKDAYS', [[[serial('2026-09-30')]], [[5]]], official)).toEqual([
      [serial('2026-10-13')],
    ]);
  });

  it('should take a whole column and spill one', () => {
    const column = [['2026-09-30'], [''], [serial('2026-10-09')]];
    expect(computeFunction('ADDWORKDAYS', [column, [[1]]], official)).toEqual([
      [serial('2026-10-08')],
      [''],
      [serial('2026-10-10')],
    ]);
  });

  it('should count back with a negative number', () => {
    expect(computeFunction('ADDWORKDAYS', [[['2026-10-08']], [[-1]]], official)).toEqual([
      [serial('2026-09-30')],
    ]);
  });

  it('should answer #VALUE! with a sentence for what is not a date or not whole', () => {
    const rows = computeFunction(
      'ADDWORKDAYS',
      [
        [['明天'], ['2026-10-08']],
        [[1], [1.5]],
      ],
      official,
    );
    expect(rows).toMatchObject([
      [{ fault: 'value', message: expect.stringContaining('明天') as string }],
      [{ fault: 'value', message: expect.stringContaining('1.5') as string }],
    ]);
  });

  it('should answer #NUM! beyond the years that can be computed', () => {
    expect(computeFunction('ADDWORKDAYS', [[[5e6]], [[1]]], official)).toMatchObject([
      [{ fault: 'number' }],
    ]);
    expect(computeFunction('ADDWORKDAYS', [[['2199-12-01']], [[60]]], official)).toMatchObject([
      [{ fault: 'number' }],
    ]);
    expect(computeFunction('ADDWORKDAYS', [[['2026-10-08']], [[1e9]]], official)).toMatchObject([
      [{ fault: 'number' }],
    ]);
  });
});

describe('COMPLAINT.WORKDAYS and COMPLAINT.ISWORKDAY', () => {
  it('should count after the first day up to the last', () => {
    expect(computeFunction('WORKDAYS', [[['2026-09-30']], [['2026-10-13']]], official)).toEqual([
      [5],
    ]);
  });

  it('should know holidays, make-up days and weekends', () => {
    const days = [['2026-10-01'], ['2026-10-10'], ['2026-10-11'], ['2026-10-12']];
    expect(computeFunction('ISWORKDAY', [days], official)).toEqual([
      [false],
      [true],
      [false],
      [true],
    ]);
  });

  it('should heed the closures of the ledger in the workbook', () => {
    const ledger = propertyLedger();
    const closed = {
      ...official,
      calendar: { ...ledger.calendar, isWorkday: () => false },
    };
    expect(computeFunction('ISWORKDAY', [[['2026-10-12']]], closed)).toEqual([[false]]);
  });

  it('should always undo what ADDWORKDAYS did', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: serial('2008-01-01'), max: serial('2025-12-31') }),
        fc.integer({ min: 1, max: 60 }),
        (start, count) => {
          const [[end]] = computeFunction('ADDWORKDAYS', [[[start]], [[count]]], official) as [
            [number],
          ];
          expect(computeFunction('WORKDAYS', [[[start]], [[end]]], official)).toEqual([[count]]);
          expect(computeFunction('ISWORKDAY', [[[end]]], official)).toEqual([[true]]);
        },
      ),
      { seed: 20261122, numRuns: 500 },
    );
  });
});

describe('COMPLAINT.DUE', () => {
  it('should give the due date the core computes, by key or by title of clock and level', () => {
    const record = propertyRecord(propertyLedger(), '1');
    const ledger = propertyLedger();
    const { clocks } = assessRecord(record, ledger.rulebook, ledger, 0);
    const state = clocks.find(({ clock }) => clock.key === 'important-resolve');
    const expected = state?.due?.kind === 'day' ? serialOfDay(state.due.day) : NaN;
    const start = [['2026-11-20 09:30']];
    for (const clock of ['important-resolve', '重要投诉处理完毕', 'important complaint handled']) {
      for (const level of ['important', '重要投诉']) {
        expect(computeFunction('DUE', [[[clock]], start, [[level]]], property)).toEqual([
          [expected],
        ]);
      }
    }
  });

  it('should spill a column of dates against one clock', () => {
    const starts = [['2026-11-16'], [''], ['2026-11-18']];
    const spilled = computeFunction(
      'DUE',
      [[[labour.ledger?.rulebook.clocks[0]?.key]], starts, [[undefined]]],
      labour,
    );
    expect(spilled).toHaveLength(3);
    expect(spilled[1]).toEqual(['']);
    expect(typeof spilled[0]?.[0]).toBe('number');
  });

  it('should answer #N/A without a ledger, #VALUE! for an unknown clock or level', () => {
    const start = [['2026-11-20']];
    const one = (clock: string, level: string, setting = property) =>
      computeFunction('DUE', [[[clock]], start, [[level]]], setting)[0]?.[0];
    expect(one('resolve', '', official)).toMatchObject({
      fault: 'unavailable',
      message: wording.texts.functions.noLedger,
    });
    expect(one('nothing', '')).toMatchObject({
      fault: 'value',
      message: expect.stringContaining('important-resolve') as string,
    });
    expect(one('important-resolve', '特大')).toMatchObject({
      fault: 'value',
      message: expect.stringContaining('重要投诉') as string,
    });
  });

  it('should answer #N/A for a clock that does not apply at the level', () => {
    expect(
      computeFunction('DUE', [[['major-reply']], [['2026-11-20']], [['minor']]], property),
    ).toMatchObject([[{ fault: 'unavailable' }]]);
  });
});

describe('COMPLAINT.REMAINING and COMPLAINT.LIGHT', () => {
  const light = (asOf: string, stop = '') =>
    computeFunction(
      'LIGHT',
      [[['important-resolve']], [['2026-11-17']], [[asOf]], [[stop]], [['important']]],
      property,
    )[0]?.[0];

  it('should show every light of a clock', () => {
    expect(light('2026-11-17 10:00')).toBe('正常');
    expect(light('2026-11-20 10:00')).toBe('临期');
    expect(light('2026-11-23 10:00')).toBe('逾期');
    expect(light('2026-11-23 10:00', '2026-11-19')).toBe('已办结');
    expect(light('2026-11-23 10:00', '2026-11-22')).toBe('超期办结');
    expect(light('2026-11-23 10:00', '之后')).toMatchObject({ fault: 'value' });
  });

  it('should count what is left, negative when overdue', () => {
    const remaining = (asOf: string) =>
      computeFunction(
        'REMAINING',
        [[['important-resolve']], [['2026-11-17']], [[asOf]], [['important']]],
        property,
      )[0]?.[0];
    expect(remaining('2026-11-18')).toBe(2);
    expect(remaining('2026-11-22')).toBe(-2);
  });
});

describe('computeFunction', () => {
  it('should repeat single cells, rows and columns, and answer #N/A where an argument has no cell', () => {
    const days = computeFunction(
      'ADDWORKDAYS',
      [[['2026-11-16'], ['2026-11-17']], [[1, 2]]],
      official,
    );
    expect(days).toEqual([
      [serial('2026-11-17'), serial('2026-11-18')],
      [serial('2026-11-18'), serial('2026-11-19')],
    ]);
    const ragged = computeFunction(
      'ADDWORKDAYS',
      [
        [['2026-11-16'], ['2026-11-17'], ['2026-11-18']],
        [[1], [2]],
      ],
      official,
    );
    expect(isFault(ragged[2]?.[0])).toBe(true);
    expect(ragged[2]?.[0]).toMatchObject({ fault: 'unavailable' });
  });

  it('should take 100,000 cells at once', () => {
    const column = Array.from({ length: 100_000 }, (_, index) => [44_000 + (index % 2000)]);
    expect(computeFunction('ISWORKDAY', [column], official)).toHaveLength(100_000);
  });
});
