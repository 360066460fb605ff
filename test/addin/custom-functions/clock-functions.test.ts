import fc from 'fast-check';
import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import { assessRecord } from '../../../core/clock/assess-record';
import { explainClock } from '../../../core/clock/explain-clock';
import { stepsText } from '../../../core/clock/steps-text';
import { parseRecord } from '../../../core/record/parse-record';
import { serialOfDay, serialOfWall } from '../../../core/workbook/excel-serial';
import { boundRulebook } from '../../support/addin-ledger';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { registerCells } from '../../support/register-cells';
import { settingOf, settingWith } from '../../support/function-setting';
import { officeLedger, officeNow, officeZone } from '../../support/office-ledger';

const ledger = officeLedger(everyUnitRulebook());
const setting = settingOf(ledger);

/** The due of a clock that starts at a serial, by the core alone. */
function dueByCore(key: string, serial: number): unknown {
  const instant = officeZone.toInstant(Math.round((serial - 25_569) * 86_400));
  const from = ledger.rulebook.clocks.find((clock) => clock.key === key)?.from ?? '';
  const record = {
    id: '',
    fields: {},
    events: { [from]: { instant, dateOnly: Number.isInteger(serial) } },
    agreed: {},
    extensions: [],
    pauses: [],
  };
  const { clocks } = assessRecord(record, ledger.rulebook, ledger, instant);
  const due = clocks.find(({ clock }) => clock.key === key)?.due;
  if (due === undefined) return undefined;
  return due.kind === 'day' ? serialOfDay(due.day) : serialOfWall(officeZone.toWall(due.deadline));
}

describe('COMPLAINT.DUE', () => {
  const minutes = fc.integer({ min: 39_000 * 1440, max: 46_700 * 1440 });
  const serials = fc.oneof(
    minutes.map((minute) => minute / 1440),
    minutes.map((minute) => Math.floor(minute / 1440)),
  );
  const keys = ledger.rulebook.clocks
    .filter(({ within, when }) => within.unit !== 'agreed' && when === undefined)
    .map(({ key }) => key);

  it('should always give a cell of a column what it gives the cell alone, and the core', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...keys),
        fc.array(serials, { minLength: 1, maxLength: 20 }),
        (key, starts) => {
          const column = computeFunction('DUE', [[[key]], starts.map((one) => [one])], setting);
          expect(column).toHaveLength(starts.length);
          starts.forEach((start, index) => {
            const [alone] = computeFunction('DUE', [[[key]], [[start]]], setting);
            expect(column[index]).toEqual(alone);
            expect(column[index]).toEqual([dueByCore(key, start)]);
          });
        },
      ),
      { seed: 20261126, numRuns: 300 },
    );
  });

  it('should pass the error of another cell through and go on', () => {
    const error = { code: '#REF!' };
    expect(
      computeFunction('DUE', [[['acceptance']], [['2026-09-30'], [error], ['']]], labour),
    ).toEqual([[46308], [error], ['']]);
  });
});

const labour = settingWith('labour-inspection');

describe('DUE, LIGHT and REMAINING of rows of the register', () => {
  const recordWith = (fields: Readonly<Record<string, unknown>>, level?: string) =>
    parseRecord(
      { id: 'a', fields, ...(level && { level }), events: { received: '2026-11-16 09:00' } },
      ledger.rulebook,
      ledger.zone,
    ).record;
  // The clock is for major complaints and for sums of 1000 and more.
  const large = registerCells(recordWith({ amount: '2000' }), ledger);
  const small = registerCells(recordWith({ amount: '10' }), ledger);
  const major = registerCells(recordWith({}, 'major'), ledger);
  const blank = large.cells.map(() => '');
  const rows = [large.cells, small.cells, blank, major.cells];
  const [key, none, asOf] = [
    [['major-only']],
    [['']],
    [[serialOfWall(officeZone.toWall(officeNow))]],
  ];

  it('should know the fields and the level the clock depends on', () => {
    expect(computeFunction('DUE', [key, none, none, [large.titles], rows], setting)).toMatchObject([
      [46_344],
      [{ fault: 'unavailable' }],
      [''],
      [46_344],
    ]);
    expect(
      computeFunction('LIGHT', [key, none, asOf, none, none, [large.titles], rows], setting),
    ).toMatchObject([['逾期'], [{ fault: 'unavailable' }], [''], ['逾期']]);
    expect(
      computeFunction('REMAINING', [key, none, asOf, none, [large.titles], rows], setting),
    ).toMatchObject([[-2], [{ fault: 'unavailable' }], [''], [-2]]);
  });

  it('should ask for the moment while a row is paused, as its due moves', () => {
    const { record } = parseRecord(
      {
        id: 'a',
        events: { received: '2026-11-16 09:00' },
        pauses: [{ from: '2026-11-18 09:00', reason: '鉴定' }],
      },
      ledger.rulebook,
      ledger.zone,
    );
    const { titles, cells } = registerCells(record, ledger);
    const ask = (...moment: readonly (typeof asOf)[]) =>
      computeFunction(
        'DUE',
        [[['working-days']], none, none, [titles], [cells], ...moment],
        setting,
      );
    expect(ask()).toMatchObject([
      [{ fault: 'unavailable', message: expect.stringContaining('正在中止') as string }],
    ]);
    // 17 November; 18, 19 and 20 paused; 23–26.
    expect(ask(asOf)).toEqual([[46_352]]);
  });

  it('should let a start and a level of their own go before those of the row', () => {
    const starts = [['2026-11-17'], ['2026-11-17'], ['2026-11-17'], ['2026-11-17']];
    expect(
      computeFunction('DUE', [key, starts, [['重大']], [large.titles], rows], setting),
    ).toMatchObject([[46_345], [46_345], [''], [46_345]]);
  });
});

describe('COMPLAINT.WHY', () => {
  const explain = (...matrices: Parameters<typeof computeFunction>[1]) =>
    computeFunction('WHY', matrices, labour);

  it('should say what the core says, as one paragraph', () => {
    const book = officeLedger(boundRulebook('labour-inspection'));
    const instant = officeZone.toInstant(serialOfMidnight('2026-09-30'));
    const record = {
      id: '',
      fields: {},
      events: { received: { instant, dateOnly: true } },
      agreed: {},
      extensions: [],
      pauses: [],
    };
    const { clocks } = assessRecord(record, book.rulebook, book, instant);
    const state = clocks.find(({ clock }) => clock.key === 'acceptance');
    if (!state) throw new Error('No clock.');
    const steps = explainClock(state, record, book.rulebook, book);
    expect(explain([['acceptance']], [['2026-09-30']])).toEqual([[stepsText(steps).zh]]);
  });

  it('should name the holiday, the make-up day, the due and the clause', () => {
    const [[text]] = explain([['acceptance']], [['2026-09-30']]) as [[string]];
    expect(text).toContain('国庆节');
    expect(text).toContain('调休');
    expect(text).toContain('应于2026年10月13日（周二）24:00前完成');
    expect(text).toContain('六');
  });

  it("should speak the ledger's language, whatever the person's", () => {
    const english = settingOf(officeLedger(boundRulebook('labour-inspection'), { language: 'en' }));
    const [[text]] = computeFunction('WHY', [[['acceptance']], [['2026-09-30']]], english) as [
      [string],
    ];
    expect(text).toContain('Due by the end of Tuesday 13 October 2026');
    expect(text).not.toContain('国庆节');
  });

  it('should tell the extension and the pause of a row of the register, as the core does', () => {
    const book = officeLedger(boundRulebook('labour-inspection'));
    const { record } = parseRecord(
      {
        id: 'a',
        fields: { complexCase: true },
        events: { received: '2026-03-02 09:00', accepted: '2026-03-04 10:00' },
        extensions: [
          {
            clock: 'investigation',
            amount: 30,
            requestedAt: '2026-05-06',
            approvedBy: 'departmentHead',
            reason: '取证困难',
          },
        ],
      },
      book.rulebook,
      book.zone,
    );
    const { titles, cells } = registerCells(record, book);
    const blank = cells.map(() => '');
    const { clocks } = assessRecord(record, book.rulebook, book, officeNow);
    const state = clocks.find(({ clock }) => clock.key === 'investigation');
    if (!state) throw new Error('No clock.');
    const expected = stepsText(explainClock(state, record, book.rulebook, book)).zh;
    expect(expected).toContain('取证困难');
    const asOf = [[serialOfWall(officeZone.toWall(officeNow))]];
    const rows = [cells, blank, cells];
    expect(explain([['investigation']], [['']], [['']], [titles], rows, asOf)).toEqual([
      [expected],
      [''],
      [expected],
    ]);
  });

  it('should answer as DUE does where there is nothing to explain', () => {
    expect(explain([['acceptance']], [['']])).toEqual([['']]);
    expect(explain([['acceptance']], [['明天']])).toMatchObject([[{ fault: 'value' }]]);
    expect(explain([['nothing']], [['2026-09-30']])).toMatchObject([[{ fault: 'value' }]]);
    expect(explain([['acceptance']], [['']], [['']], [['天气']], [['晴']])).toMatchObject([
      [{ fault: 'value' }],
    ]);
  });
});

const serialOfMidnight = (iso: string): number => Date.parse(`${iso}T00:00:00Z`) / 1000;
