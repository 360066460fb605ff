import fc from 'fast-check';
import { formatWall } from '../../../core/date/wall-time';
import { zoneOf } from '../../../core/date/zone';
import { columnMapping } from '../../../core/record/column-mapping';
import { importRows, type ImportTable } from '../../../core/record/import-rows';
import type { DateOrder } from '../../../core/record/read-date-text';
import { sampleRulebook, sampleSource } from '../../support/sample-rulebook';

const zone = zoneOf('Asia/Shanghai');
const rulebook = sampleRulebook();
const headers = ['编号', '姓名', '件数', '接到', '等级', '备注'];
const { mapping } = columnMapping(
  { 编号: 'number', 姓名: 'name', 件数: 'count', 接到: 'received', 等级: 'level' },
  rulebook,
);

const table = (
  rows: readonly (readonly unknown[])[],
  change: Partial<ImportTable> = {},
): ImportTable => ({
  headers,
  rows: rows.map((cells, index) => ({ row: index + 2, cells })),
  date1904: false,
  ...change,
});

const imported = (rows: readonly (readonly unknown[])[], order?: DateOrder) =>
  importRows(table(rows), mapping, rulebook, zone, order);

const shown = (rows: readonly (readonly unknown[])[], order?: DateOrder) =>
  imported(rows, order).findings.map(({ row, column, code }) => `${row}:${column}:${code}`);

describe('importRows', () => {
  it('should make a record of each row', () => {
    const { records, findings } = imported([
      [2549, '张三', '3', '2019/4/25 9:32:09', '重大投诉', '不要'],
      ['2550', '李四', null, { kind: 'date', serial: 43563.5 }, 'minor', null],
    ]);
    expect(findings).toEqual([]);
    expect(records.map(({ row }) => row)).toEqual([2, 3]);
    expect(records[0]?.record).toMatchObject({
      id: 'row-2',
      number: '2549',
      level: 'major',
      fields: { name: '张三', count: 3 },
    });
    const second = records[1]?.record;
    expect(second?.fields).toEqual({ name: '李四' });
    expect(formatWall(zone.toWall(second?.events['received']?.instant ?? 0))).toBe(
      '2019-04-08T12:00:00',
    );
  });

  it('should name row and column of what is wrong, and keep the row', () => {
    const rows = [
      ['1', '', '许多', '昨天', '特大', ''],
      ['2', '王五', '99', '2019-04-25', 'minor', ''],
    ];
    expect(imported(rows).records).toHaveLength(2);
    expect(shown(rows).sort()).toEqual(
      [
        '2:姓名:field-required',
        '2:件数:number-unreadable',
        '2:接到:date-unreadable',
        '2:等级:level-unknown',
        '3:件数:field-range',
      ].sort(),
    );
  });

  it('should name the column of a missing register number', () => {
    const [numberField, ...others] = sampleSource().fields;
    const strict = sampleRulebook({
      fields: numberField === undefined ? others : [{ ...numberField, required: true }, ...others],
    });
    const { findings } = importRows(
      table([['', '张三', '', '', 'minor', '']]),
      mapping,
      strict,
      zone,
    );
    expect(findings).toEqual([expect.objectContaining({ code: 'field-required', column: '编号' })]);
  });

  it('should pass over rows without a filled cell', () => {
    expect(
      imported([
        ['', ' ', null, undefined],
        ['1', '张三', '', '', 'minor', ''],
      ]).records.map(({ row }) => row),
    ).toEqual([3]);
  });

  it('should flag numbers that repeat, naming the first row', () => {
    const rows = ['7', '8', 7].map((number) => [number, '张三', '', '', 'minor', '']);
    const { findings } = imported(rows);
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      row: 4,
      column: '编号',
      code: 'number-duplicate',
      severity: 'error',
    });
    expect(findings[0]?.message.zh).toContain('第 2 行');
  });

  it('should read dates in the declared order only', () => {
    const rows = [['1', '张三', '', '04/05/2019', 'minor', '']];
    expect(shown(rows)).toEqual(['2:接到:date-order-unknown']);
    expect(shown(rows, 'dmy')).toEqual([]);
  });

  it('should shift the serials of workbooks that count from 1904, and no other numbers', () => {
    const rows = [
      ['1', '张三', 3, { kind: 'date', serial: 42101 }, 'minor', ''],
      ['2', '李四', 3, 42101.5, 'minor', ''],
    ];
    const { records } = importRows(table(rows, { date1904: true }), mapping, rulebook, zone);
    const texts = records.map(({ record }) =>
      formatWall(zone.toWall(record.events['received']?.instant ?? 0)),
    );
    expect(texts).toEqual(['2019-04-08T00:00:00', '2019-04-08T12:00:00']);
    expect(records[0]?.record.fields['count']).toBe(3);
  });

  it('should ignore a mapped header the file does not have', () => {
    const wider = [
      ...mapping,
      { header: '不存在', target: { kind: 'field', key: 'content' } as const },
    ];
    const { records } = importRows(table([['1', '张三']]), wider, rulebook, zone);
    expect(records[0]?.record.fields).toEqual({ name: '张三' });
  });

  it('should answer each filled row once, in order, whatever the cells', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.boolean(),
      fc.constant(null),
      fc.record({ kind: fc.constant('date'), serial: fc.double() }),
    );
    const rows = fc.array(fc.array(cell, { minLength: 6, maxLength: 6 }), { maxLength: 8 });
    fc.assert(
      fc.property(rows, fc.boolean(), (cells, date1904) => {
        const filled = cells.flatMap((row, index) =>
          row.some((value) => value !== null && !(typeof value === 'string' && value.trim() === ''))
            ? [index + 2]
            : [],
        );
        const { records, findings } = importRows(
          table(cells, { date1904 }),
          mapping,
          rulebook,
          zone,
        );
        expect(records.map(({ row }) => row)).toEqual(filled);
        expect(findings.every(({ row }) => filled.includes(row))).toBe(true);
      }),
      { seed: 12 },
    );
  });
});
