import fc from 'fast-check';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import {
  mapRegisterHeaders,
  readRegisterRow,
  readRegisterVersion,
} from '../../../core/workbook/read-register-row';
import { registerColumns } from '../../../core/workbook/register-columns';
import { registerLayout } from '../../../core/workbook/register-layout';
import { registerRow } from '../../../core/workbook/register-row';
import type { Cell } from '../../../core/workbook/workbook-plan';
import { at } from '../../support/clock-setting';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { arbitraryRecord } from '../../support/generated-records';
import { officeLedger, officeNow, officeZone } from '../../support/office-ledger';

const rulebook = everyUnitRulebook();
const zh = registerLayout(officeLedger(rulebook), officeNow);
const en = registerLayout(officeLedger(rulebook, { language: 'en' }), officeNow);
const valueOf = (cell: Cell | undefined): unknown =>
  typeof cell === 'object' && cell !== null ? cell.value : cell;

/** What a sheet gives back for the cells of a row. */
const asRead = (cells: readonly Cell[]): readonly unknown[] =>
  cells.map((cell) => valueOf(cell) ?? '');

const readBack = (
  cells: readonly unknown[],
  headers: readonly unknown[] = zh.columns.map(({ header }) => header),
): ComplaintRecord => {
  const map = mapRegisterHeaders(
    headers,
    [...registerColumns(rulebook, 'zh'), ...registerColumns(rulebook, 'en')],
    rulebook,
  );
  return parseRecord(readRegisterRow(cells, map), rulebook, officeZone).record;
};

const plain: ComplaintRecord = {
  id: 'r-1',
  number: 'TS2026-0001',
  level: 'major',
  fields: { subject: '=1+1', kind: '质量', amount: 12_345, urgent: true, happened: '2026-02-28' },
  events: { received: at('2026-11-20T17:59:00') },
  agreed: {},
  extensions: [],
  pauses: [],
};
const place = { row: 4, version: 3 };
const someApprovals: fc.Arbitrary<Pick<ComplaintRecord, 'approvals'>> = fc
  .array(
    fc.record(
      {
        event: fc.constantFrom(...rulebook.events.map(({ key }) => key)),
        role: fc.constantFrom('manager', '经理'),
        at: fc.constantFrom(at('2026-11-20'), at('2026-11-20T00:00:00'), at('2026-11-21T09:30:00')),
        person: fc.constantFrom('王某', '=1+1'),
        opinion: fc.constantFrom('同意', '“照办”，\n3 日内'),
      },
      { requiredKeys: ['event', 'role', 'at'] },
    ),
    { maxLength: 3 },
  )
  .map((given) => given.sort((one, other) => one.at.instant - other.at.instant))
  .map((approvals) => (approvals.length > 0 ? { approvals } : {}));
const history: ComplaintRecord = {
  ...plain,
  pauses: [
    {
      from: at('2026-11-20T18:00:00'),
      reason: '送检',
      ground: 'appraisal',
      recordedAt: at('2026-11-21T09:00:00'),
      by: '李四',
    },
  ],
  occurrences: { received: [at('2026-11-18'), at('2026-11-19T08:00:00')] },
  assignments: [
    { department: '甲科', part: 'lead', at: at('2026-11-20T18:00:00'), by: '李四' },
    {
      department: '乙科',
      part: 'co',
      at: at('2026-11-21'),
      due: at('2026-11-25'),
      done: at('2026-11-24T09:00:00'),
    },
    {
      department: '丙科',
      part: 'co',
      at: at('2026-11-22'),
      returnedAt: at('2026-11-23T10:00:00'),
      returnedBy: '赵六',
      returnReason: '不属本科',
    },
  ],
  levelChanges: [
    { from: 'general', to: 'major', at: at('2026-11-21T09:00:00'), by: '李四', reason: '升级' },
  ],
  corrections: [
    {
      event: 'received',
      old: at('2026-11-20'),
      new: at('2026-11-20T17:59:00'),
      at: at('2026-11-21T09:00:00'),
      by: '李四',
      reason: '邮戳',
    },
  ],
};

describe('registerRow', () => {
  it('should give back what a record was before', () => {
    expect(readBack(asRead(registerRow(history, zh, officeNow, place)))).toEqual(history);
  });

  const cell = (key: string, layout = zh, record = plain): Cell | undefined =>
    registerRow(record, layout, officeNow, place)[
      layout.columns.findIndex((column) => column.key === key)
    ];

  it('should write facts as values in the language of the ledger', () => {
    expect(cell('number')).toBe('TS2026-0001');
    expect(cell('level')).toBe('重大');
    expect(cell('level', en)).toBe('major');
    expect(cell('field:kind', en)).toBe('quality');
    expect(cell('field:urgent')).toBe('是');
    expect(cell('field:amount')).toBe(123.45);
    expect(cell('field:happened')).toBe(46_081);
    expect(cell('event:received')).toBeCloseTo(46_346.749306, 6);
    expect(cell('version')).toBe(3);
  });

  it('should write dues and lights as formulas of their row with cached results', () => {
    expect(cell('due:working-days')).toEqual({
      formula: expect.stringContaining(
        'WORKDAY.INTL(INT(N($J5)),5+ROUNDUP(N($X5),0)+N($Y5)',
      ) as string,
      value: 46_353,
    });
    expect(cell('light:working-days')).toMatchObject({ value: '正常' });
    expect(cell('light:minutes')).toMatchObject({ value: '逾期' });
    expect(cell('overall-light', en)).toMatchObject({ value: 'Overdue' });
  });

  it('should say which clock is due next and what is left of it', () => {
    expect(cell('next-clock')).toMatchObject({ value: '提前' });
    expect(cell('remaining')).toMatchObject({ value: '逾期 3 工作日' });
  });

  it('should write a value where one total cannot say how extensions were rolled', () => {
    const rolled = {
      ...rulebook,
      clocks: rulebook.clocks.map((clock) =>
        clock.key === 'calendar-days'
          ? {
              ...clock,
              extension: {
                kind: 'additive' as const,
                approver: 'manager',
                maxTimes: 3,
                unit: 'calendar-day' as const,
                requires: [],
                afterExpiry: false,
                clause: '',
              },
            }
          : clock,
      ),
    };
    const layout = registerLayout(officeLedger(rolled), officeNow);
    const granted = (amount: number) => ({
      clock: 'calendar-days',
      amount,
      requestedAt: at('2026-11-21'),
      approvedBy: 'manager',
      reason: '',
    });
    const once = { ...plain, extensions: [granted(3)] };
    const twice = { ...plain, extensions: [granted(3), granted(2)] };
    expect(cell('due:calendar-days', layout, once)).toMatchObject({ value: 46_366 });
    expect(cell('due:calendar-days', layout, twice)).toBe(46_370);
  });

  it('should cut text that Excel could not keep, and say so', () => {
    const long = { ...plain, fields: { details: '长'.repeat(40_000) } };
    const text = cell('field:details', zh, long);
    expect(text).toBe(`${'长'.repeat(32_766)}…`);
  });
});

describe('readRegisterRow', () => {
  it('should read back whatever was written, in either language', () => {
    fc.assert(
      fc.property(arbitraryRecord(rulebook, officeZone), someApprovals, (generated, approvals) => {
        const record = { ...generated, ...approvals, id: 'r-1', number: 'N1' };
        for (const layout of [zh, en]) {
          const cells = asRead(registerRow(record, layout, officeNow, place));
          const headers = layout.columns.map(({ header }) => header);
          expect(readBack(cells, headers)).toEqual(record);
        }
      }),
      { seed: 7, numRuns: 300 },
    );
  });

  it('should find columns that were moved or have other spaces and width', () => {
    const cells = [...asRead(registerRow(plain, zh, officeNow, place))].reverse();
    const headers = zh.columns.map(({ header }) => ` ${header.replace('·', ' ·')} `).reverse();
    expect(readBack(cells, headers)).toEqual(plain);
  });

  it('should name the columns that are gone', () => {
    const map = mapRegisterHeaders(['编号', '主题'], registerColumns(rulebook, 'zh'), rulebook);
    expect(map.missing).toContain('event:received');
    expect(map.missing).not.toContain('number');
  });

  it('should pass on what was typed instead of a date', () => {
    const cells = [...asRead(registerRow(plain, zh, officeNow, place))];
    cells[zh.columns.findIndex(({ key }) => key === 'event:received')] = '下周一';
    const map = mapRegisterHeaders(
      zh.columns.map(({ header }) => header),
      zh.columns,
      rulebook,
    );
    expect(readRegisterRow(cells, map).events).toEqual({ received: '下周一' });
  });

  it('should take an extension total typed over for an approved extension', () => {
    const cells = [...asRead(registerRow(plain, zh, officeNow, place))];
    cells[zh.columns.findIndex(({ key }) => key === 'extension:working-days')] = 2;
    expect(readBack(cells).extensions).toEqual([
      {
        clock: 'working-days',
        amount: 2,
        requestedAt: plain.events['received'],
        approvedBy: 'manager',
        reason: '',
      },
    ]);
  });

  it('should end the lasting pause when “paused since” was cleared, and begin one when filled', () => {
    const paused = { ...plain, pauses: [{ from: at('2026-11-21T10:00'), reason: '等待材料' }] };
    const cells = [...asRead(registerRow(paused, zh, officeNow, place))];
    const since = zh.columns.findIndex(({ key }) => key === 'paused-since');
    expect(readBack(cells).pauses).toEqual(paused.pauses);
    cells[since] = '';
    expect(readBack(cells).pauses).toEqual([]);
    cells[since] = 46_347.5;
    expect(readBack(cells).pauses).toEqual([{ from: at('2026-11-21T12:00'), reason: '' }]);
  });

  it('should read the version, 1 where there is none', () => {
    const cells = asRead(registerRow(plain, zh, officeNow, place));
    const headers = zh.columns.map(({ header }) => header);
    const map = mapRegisterHeaders(headers, zh.columns, rulebook);
    expect(readRegisterVersion(cells, map)).toBe(3);
    expect(readRegisterVersion([], map)).toBe(1);
  });
});
