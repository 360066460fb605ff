import { buildColumns } from '../../../core/summary/build-columns';
import { parseQuery } from '../../../core/summary/parse-query';
import { summarise } from '../../../core/summary/summarise';
import type { ComplaintRecord } from '../../../core/record/record';
import { reportWorkbook } from '../../../core/workbook/report-workbook';
import type { ReportContents } from '../../../core/workbook/report-contents';
import type { SheetPlan, WorkbookPlan } from '../../../core/workbook/workbook-plan';
import { headerStyle } from '../../../core/workbook/cell-styles';
import { at } from '../../support/clock-setting';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { officeLedger, officeNow } from '../../support/office-ledger';

const rulebook = everyUnitRulebook();
const ledger = officeLedger(rulebook);
const complaint = (
  number: string,
  kind: string,
  events: Readonly<Record<string, string>>,
): ComplaintRecord => ({
  id: number,
  number,
  fields: { subject: `主题${number}`, person: '张三', kind },
  events: Object.fromEntries(Object.entries(events).map(([key, time]) => [key, at(time)])),
  agreed: {},
  extensions: [],
  pauses: [],
});
const records = [
  complaint('N1', '服务', { received: '2026-11-02T09:00', closed: '2026-11-04T09:00' }),
  complaint('N2', '服务', { received: '2026-11-03T09:00' }),
  complaint('N3', '质量', { received: '2026-11-20T09:00' }),
  complaint('N4', '质量', { received: '2026-09-01T09:00', closed: '2026-09-03T09:00' }),
  complaint('N5', '服务', { received: '2026-12-20T09:00' }),
];

function report(rest: Partial<ReportContents> = {}, groupBy = ['kind', 'month']): WorkbookPlan {
  const { query } = parseQuery({ period: '2026-11', groupBy }, rulebook);
  if (!query) throw new Error('The query of the test is wrong.');
  return reportWorkbook({
    ledger,
    title: { zh: '月报', en: 'Monthly report' },
    clause: '第九条',
    summary: summarise(buildColumns(records, rulebook, ledger, officeNow), query),
    records,
    generatedAt: officeNow,
    generatedFor: '经理',
    personal: 'shown',
    ...rest,
  });
}

const sheetOf = (plan: WorkbookPlan, name: string): SheetPlan => {
  const found = plan.sheets.find((sheet) => sheet.name === name);
  if (!found) throw new Error(`There is no sheet ${name}.`);
  return found;
};
const linesOf = (sheet: SheetPlan) => sheet.blocks.flatMap(({ cells }) => cells);

describe('reportWorkbook', () => {
  it('should have a cover, the measures, the months, the groupings, the chase list and the rows', () => {
    expect(report().sheets.map(({ name }) => name)).toEqual([
      '封面',
      '摘要',
      '分项指标',
      '按月趋势',
      '按类别',
      '按月份',
      '按类别、月份',
      '逾期与催办',
      '明细',
      '透视表',
    ]);
  });

  it('should say on the cover by which rules and for whom it was made', () => {
    const lines = linesOf(sheetOf(report(), '封面'));
    expect(lines).toContainEqual(['台账', ledger.name]);
    expect(linesOf(sheetOf(report({ organisation: '某公司' }), '封面'))).toContainEqual([
      '单位',
      '某公司',
    ]);
    expect(lines).toContainEqual(['统计期间', '2026-11-01 – 2026-11-30']);
    expect(lines).toContainEqual(['生成时间', '2026-11-22 16:00']);
    expect(lines).toContainEqual(['呈报对象', '经理']);
    expect(lines).toContainEqual(['规则', '各种时限（every-unit@1）']);
    expect(lines).toContainEqual(['报表依据', '第九条']);
    expect(lines).toContainEqual(['日历版本', 'cn-statutory@2026']);
  });

  it('should leave room on the cover for lines that are longer than it is wide', () => {
    const contents = { zh: '分类统计、差距'.repeat(12), en: '' };
    const sheet = sheetOf(report({ contents }), '封面');
    const table = sheet.blocks.find(({ cells }) => cells.length > 5);
    const place = table?.cells.findIndex(([name]) => name === '报表内容') ?? -1;
    const height = sheet.rowHeights?.find(({ row }) => row === (table?.row ?? 0) + place)?.height;
    expect(height).toBeGreaterThanOrEqual(45);
  });

  it('should break a long title and a long name on the cover into lines that have room', () => {
    const title = { zh: '投诉分类统计与整改情况汇总'.repeat(4), en: '' };
    const long = { ...ledger, name: 'Customer complaint system of a manufacturer '.repeat(3) };
    const heights = (contents: Partial<ReportContents>) => {
      const sheet = sheetOf(report(contents), '封面');
      const wrapped = sheet.styles.filter(({ area, style }) => area.row < 3 && style.wrap);
      expect(wrapped).toHaveLength(2);
      return [1, 2].map((at) => sheet.rowHeights?.find(({ row }) => row === at)?.height ?? 0);
    };
    const [[one = 0, name = 0], [two = 0, longName = 0]] = [
      heights({}),
      heights({ title, ledger: long }),
    ] as const;
    expect(two).toBeGreaterThan(1.8 * one);
    expect(longName).toBeGreaterThan(1.8 * name);
  });

  it('should begin an English title with a capital letter, and keep the words of headers whole', () => {
    const title = { zh: '', en: 'monthly statistics' };
    const plan = report({ title, ledger: { ...ledger, language: 'en' } });
    expect(linesOf(sheetOf(plan, 'Cover'))[0]).toEqual(['Monthly statistics']);
    const sheet = sheetOf(plan, 'By month');
    const header = sheet.blocks.find(({ cells }) => cells.length > 5)?.cells[0] ?? [];
    const words = header.map((text) => (typeof text === 'string' ? text.split(' ') : []));
    expect(words.flat().length).toBeGreaterThan(header.length);
    words.forEach((own, column) => {
      const longest = Math.max(...own.map((word) => word.length));
      expect(sheet.columns[column]?.width).toBeGreaterThan(1.1 * longest + 1);
    });
  });

  it('should name in the title of a chart over time what it shows, and no more', () => {
    const titlesOf = (language: 'zh' | 'en', measures: string) => {
      const { query } = parseQuery({ period: '2026-11', measures }, rulebook);
      if (!query) throw new Error(measures);
      const summary = summarise(buildColumns(records, rulebook, ledger, officeNow), query);
      const name = language === 'zh' ? '按月趋势' : 'By month';
      const plan = report({ summary, ledger: { ...ledger, language } });
      return sheetOf(plan, name).charts.map((chart) => chart.title);
    };
    expect(titlesOf('zh', 'received,closed,onTimeRate,closingRate')).toEqual([
      '受理量与办结量',
      '按时办结率与办结率',
    ]);
    expect(titlesOf('en', 'received,closed,onTimeRate')).toEqual([
      'Received and closed',
      'On-time rate',
    ]);
    expect(titlesOf('zh', 'closed')).toEqual(['办结量']);
  });

  it('should put its definition beside each measure and a dash where there is no data', () => {
    const lines = linesOf(sheetOf(report(), '摘要'));
    const received = lines.find(([title]) => title === '受理量');
    expect(received?.slice(0, 3)).toEqual(['受理量', 3, 0]);
    expect(received?.[3]).toBe('—');
    expect(received?.at(-1)).toContain('期间内收到');
  });

  it('should show each section with the shares of its parts, and none that was not asked for', () => {
    const [header = [], ...rows] = sheetOf(report(), '分项指标').blocks.at(-1)?.cells ?? [];
    expect(header.slice(0, 4)).toEqual(['分项', '指标', '本期', '占比']);
    const open = rows.filter(([section]) => section === '未结时长');
    expect(open.map((row) => row.slice(1, 4))).toEqual([
      ['未结 0～7 日', 1, 0.5],
      ['未结 8～15 日', 0, 0],
      ['未结 16～30 日', 1, 0.5],
      ['未结 31～60 日', 0, 0],
      ['未结 超过 60 日', 0, 0],
    ]);
    expect(rows.find(([section]) => section === '办理进度')?.[3]).toBeNull();
    const { query } = parseQuery({ period: '2026-11', measures: 'received' }, rulebook);
    if (!query) throw new Error('The query of the test is wrong.');
    const summary = summarise(buildColumns(records, rulebook, ledger, officeNow), query);
    expect(report({ summary }).sheets.map(({ name }) => name)).not.toContain('分项指标');
  });

  it('should sort groups by size, with shares and a Pareto chart', () => {
    const sheet = sheetOf(report(), '按类别');
    const [header = [], ...rows] = sheet.blocks.at(-1)?.cells ?? [];
    expect(header.slice(0, 4)).toEqual(['类别', '受理量', '占比', '累计占比']);
    expect(rows.map((row) => row.slice(0, 4))).toEqual([
      ['服务', 2, 0.6667, 0.6667],
      ['质量', 1, 0.3333, 1],
    ]);
    expect(sheet.charts).toHaveLength(1);
    expect(sheet.charts[0]).toMatchObject({ kind: 'pareto', title: '按类别' });
    expect(sheet.charts[0]?.series[1]).toMatchObject({ secondAxis: true });
  });

  it('should repeat the header of a grouping on every page, also below a chart', () => {
    const sheet = sheetOf(report(), '按类别');
    const header = sheet.blocks.at(-1)?.row;
    expect(header).toBeGreaterThan(15);
    expect(sheet.print).toMatchObject({ repeatFrom: header, repeatRows: 1 });
    expect(sheet.freeze).toEqual({ rows: 0, columns: 1 });
    expect(sheetOf(report(), '按类别、月份').freeze).toEqual({ rows: 4, columns: 2 });
  });

  it('should keep months in their order, without shares', () => {
    const sheet = sheetOf(report(), '按月份');
    expect(sheet.charts[0]).toMatchObject({ kind: 'column' });
    expect(sheet.blocks.at(-1)?.cells[0]).not.toContain('占比');
  });

  it('should draw nothing where a month has no data, and show a dash', () => {
    const sheet = sheetOf(report(), '按月趋势');
    const [shown, drawn] = sheet.blocks.slice(-2);
    const rate = shown?.cells[0]?.indexOf('办结率') ?? -1;
    const line = drawn?.cells[0]?.indexOf('办结率') ?? -1;
    const empty = shown?.cells.findIndex((row) => row[rate] === '—') ?? -1;
    expect(empty).toBeGreaterThan(0);
    expect(drawn?.cells[empty]?.[line]).toBeNull();
    expect(sheet.charts.map(({ kind }) => kind)).toEqual(['column', 'line']);
    const hidden = sheet.columns.findIndex((column) => column.hidden);
    expect(sheet.charts.flatMap(({ series }) => series.map(({ values }) => values.column))).toEqual(
      [hidden, hidden + 1, hidden + 3, hidden + 2].sort((a, b) => a - b),
    );
  });

  it('should list what is overdue or soon due with its colour beside its text', () => {
    const sheet = sheetOf(report(), '逾期与催办');
    const [header = [], ...rows] = sheet.blocks.at(-1)?.cells ?? [];
    expect(header[0]).toBe('时限');
    const first = rows.find((row) => row[1] === 'N2' && row[5] === '工作日');
    expect(first?.slice(6, 8)).toEqual(['2026-11-10', '逾期 8 工作日']);
    const row = 4 + rows.indexOf(first ?? []);
    const fill = sheet.styles
      .filter(({ area }) => area.row <= row && row < area.row + area.rows && area.column === 0)
      .find(({ style }) => style.fill !== undefined)?.style.fill;
    expect([first?.[0], fill]).toEqual(['逾期', 'FFC7CE']);
  });

  it('should list the rows of the period as plain values', () => {
    const sheet = sheetOf(report(), '明细');
    const rows = sheet.blocks.at(-1)?.cells.slice(1) ?? [];
    expect(rows.map(([number]) => number)).toEqual(['N1', 'N2', 'N3']);
    expect(rows.flat().some((cell) => typeof cell === 'object' && cell !== null)).toBe(false);
    expect(sheet.tables[0]).toMatchObject({ name: 'ReportDetails', area: { rows: 4 } });
  });

  it('should list every row of the period, however many there are', () => {
    const many = Array.from({ length: 10_500 }, (_, index) =>
      complaint(`M${index}`, '服务', { received: '2026-11-02T09:00', closed: '2026-11-04T09:00' }),
    );
    const sheet = sheetOf(report({ records: many }), '明细');
    expect(sheet.blocks.at(-1)?.cells).toHaveLength(10_501);
    expect(sheet.blocks[0]?.cells[1]).toEqual(['本期在办及办结的记录，共 10500 件']);
    expect(sheet.tables[0]?.area.rows).toBe(10_501);
    // Colours that go on from row to row are said once.
    expect(sheet.styles.length).toBeLessThan(300);
  });

  it('should have a pivot over the rows that says what it will say when it is refreshed', () => {
    const plan = report();
    const sheet = sheetOf(plan, '透视表');
    const [pivot] = sheet.pivots ?? [];
    const table = sheetOf(plan, '明细').blocks.at(-1)?.cells ?? [];
    expect(pivot).toMatchObject({
      source: { table: 'ReportDetails' },
      headers: table[0],
    });
    const shown = sheet.blocks.at(-1)?.cells ?? [];
    expect(shown.map((line) => line[0])).toEqual([
      '件数',
      pivot?.row.header,
      ...(pivot?.row.items ?? []),
      '总计',
    ]);
    expect(shown.at(-1)?.at(-1)).toBe(table.length - 1);
    expect(pivot?.area).toMatchObject({ rows: shown.length, columns: shown[1]?.length });
  });

  it('should have no pivot where there is nothing to count', () => {
    expect(report({ records: [] }).sheets.map(({ name }) => name)).not.toContain('透视表');
  });

  it('should hide personal fields from whoever may not see them', () => {
    const shown = linesOf(sheetOf(report(), '明细')).flat();
    const masked = report({ personal: 'masked' }, ['person']);
    expect(linesOf(sheetOf(masked, '按投诉人')).flat()).not.toContain('张三');
    expect(shown).toContain('张三');
    expect(linesOf(sheetOf(masked, '明细')).flat()).not.toContain('张三');
    expect(linesOf(sheetOf(masked, '明细')).flat()).toContain('***');
    expect(linesOf(sheetOf(masked, '封面')).flat()).toContain('个人信息已按权限隐去。');
  });

  it('should speak English in an English ledger', () => {
    const english = report({ ledger: officeLedger(rulebook, { language: 'en' }) });
    expect(english.sheets.map(({ name }) => name).slice(0, 3)).toEqual([
      'Cover',
      'Summary',
      'By section',
    ]);
    expect(linesOf(sheetOf(english, 'Overdue and due soon')).flat()).toContain(
      'working days overdue: 8',
    );
  });

  it('should make rows high enough for their text', () => {
    const sheet = sheetOf(report(), '摘要');
    const lines = sheet.blocks.at(-1)?.cells ?? [];
    const index = lines.findIndex((line) => {
      const definition = line.at(-1);
      return typeof definition === 'string' && definition.length > 45;
    });
    const height = sheet.rowHeights?.find(({ row }) => row === 3 + index)?.height;
    expect(height).toBeGreaterThanOrEqual(30);
  });

  it.each([
    ['摘要', { rows: 4, columns: 1 }],
    ['逾期与催办', { rows: 4, columns: 2 }],
  ])('should make the headers of %s stand out and stay in sight', (name, freeze) => {
    const sheet = sheetOf(report(), name);
    const header = sheet.styles.find(({ area }) => area.row === 3 && area.rows === 1);
    expect(header?.style).toEqual(headerStyle);
    expect(sheet.freeze).toEqual(freeze);
    expect(sheet.print?.repeatRows).toBe(freeze.rows);
  });
});
