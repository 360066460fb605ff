import { serialOfWall } from '../../core/workbook/excel-serial';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import { nowPlace } from '../../core/workbook/settings-sheet';
import type { Cell, WorkbookPlan } from '../../core/workbook/workbook-plan';
import type { ComplaintRecord } from '../../core/record/record';
import { at } from '../support/clock-setting';
import { officeValue, officeWorkbook } from '../support/compare-with-office';
import { everyUnitRulebook } from '../support/every-unit-rulebook';
import { describeWith } from '../support/need-program';
import { officeLedger, officeNow } from '../support/office-ledger';
import { parseIsoWall } from '../../core/date/wall-time';

jest.setTimeout(120_000);

const record: ComplaintRecord = {
  id: 'r-1',
  number: 'N1',
  fields: { subject: '=HYPERLINK("http://example.com")' },
  events: { received: at('2026-11-16T10:00') },
  agreed: {},
  extensions: [],
  pauses: [],
};
const ledger = officeLedger(everyUnitRulebook());

type Changes = Readonly<Record<string, Cell>>;
type RowReader = (header: string) => unknown;

/**
 * The register as LibreOffice computes it after somebody typed into it: a row of the same record
 * for each set of changes, by header; and what “now” was overwritten with, if it was.
 */
async function typed(changes: readonly Changes[], now?: string): Promise<readonly RowReader[]> {
  const records = changes.map((_, index) => ({ ...record, id: `r${index}`, number: `N${index}` }));
  const plan = ledgerWorkbook(ledger, records, officeNow);
  const headers = plan.sheets[0]?.blocks[0]?.cells[0] ?? [];
  const workbook = await officeWorkbook(withTyped(plan, changes, now));
  const sheet = workbook.worksheets[0];
  return changes.map((_, index) => (header) => {
    const cell = sheet?.getRow(index + 2).getCell(headers.indexOf(header) + 1);
    return officeValue(cell?.value);
  });
}

function withTyped(
  plan: WorkbookPlan,
  changes: readonly Changes[],
  now: string | undefined,
): WorkbookPlan {
  const [register, ...others] = plan.sheets;
  if (!register) return plan;
  const blocks = register.blocks.map((block) => {
    const headers = block.cells[0] ?? [];
    const rows = block.cells.map((row, index) =>
      row.map((cell, column) => changes[index - 1]?.[headerOf(headers[column])] ?? cell),
    );
    return { ...block, cells: rows };
  });
  const fixed = now === undefined ? [] : [[[serial(now)]]];
  return {
    ...plan,
    sheets: [
      { ...register, blocks },
      ...others.map((sheet) =>
        sheet.key === 'settings'
          ? {
              ...sheet,
              blocks: [
                ...sheet.blocks,
                ...fixed.map((cells) => ({ row: nowPlace.row, column: nowPlace.column, cells })),
              ],
            }
          : sheet,
      ),
    ],
  };
}

const serial = (iso: string): number => serialOfWall(parseIsoWall(iso) ?? Number.NaN);
const headerOf = (cell: Cell | undefined): string => (typeof cell === 'string' ? cell : '');
const nothing: RowReader = () => undefined;

describeWith('soffice', 'libreoffice-calc', 'cells that people type into', () => {
  let rows: readonly RowReader[] = [];
  const rowOf = (index: number): RowReader => rows[index] ?? nothing;

  beforeAll(async () => {
    rows = await typed([
      { 受理: '2026-11-16' },
      { 办结: '昨天' },
      { 受理: '' },
      { '工作日·批准延长': 2, 级别: '重大', 办结: serial('2026-11-25T09:00:00') },
      { 受理: serial('2030-03-01T09:00:00') },
      { 受理: serial('2026-12-28T09:00:00') },
    ]);
  });

  it('should say that a date is text instead of showing a colour', () => {
    const cell = rowOf(0);
    expect(cell('工作日·期限')).toBe('日期是文本');
    expect(cell('工作日·时限')).toBe('日期是文本');
    expect(cell('分钟·时限')).toBe('日期是文本');
    expect(cell('时限')).toBe('日期是文本');
  });

  it('should say that the date of the stop is text', () => {
    const cell = rowOf(1);
    expect(cell('工作日·期限')).toBe(46_349);
    expect(cell('工作日·时限')).toBe('日期是文本');
    expect(cell('分钟·时限')).toBe('逾期');
  });

  it('should not start a clock whose start is empty', () => {
    const cell = rowOf(2);
    expect(cell('工作日·期限')).toBe('');
    expect(cell('工作日·时限')).toBe('未启动');
    expect(cell('时限')).toBe('未启动/不适用');
    expect(cell('剩余')).toBe('');
  });

  it('should follow an approved extension, an end and a level typed by hand', () => {
    const cell = rowOf(3);
    expect(cell('工作日·期限')).toBe(46_351);
    expect(cell('工作日·时限')).toBe('已办结');
    expect(cell('重大事项·期限')).toBe(46_344);
    expect(cell('重大事项·时限')).toBe('逾期');
  });

  it('should say where the calendar sheet ends', () => {
    const cell = rowOf(4);
    expect(cell('工作日·期限')).toBe('超出日历范围');
    expect(cell('时限')).toBe('超出日历范围');
    expect(cell('小时·时限')).toBe('正常');
  });

  it('should mark a due beyond the published calendar', () => {
    expect(rowOf(5)('日历')).toBe('待定');
    expect(rowOf(1)('日历')).toBe('待定');
    expect(rowOf(2)('日历')).toBe('');
  });

  it('should never run what a complaint says', () => {
    expect(rowOf(0)('主题')).toBe('=HYPERLINK("http://example.com")');
  });

  it.each([
    ['2026-11-20T23:59:59', '正常'],
    ['2026-11-23T00:00:00', '临期'],
    ['2026-11-24T00:00:00', '逾期'],
  ])(
    'should show the ledger as of %s when that is written into the settings',
    async (now, light) => {
      const [cell = nothing] = await typed([{}], now);
      expect(cell('工作日·时限')).toBe(light);
    },
  );
});
