import { createOfficeHost, type OfficeHost } from '../../support/office-host';
import { refusal } from '../refusal';

let host: OfficeHost;
beforeEach(async () => {
  host = createOfficeHost();
  await Excel.run(async (context) => {
    const sheet = context.workbook.worksheets.getFirst();
    sheet.getRange('A1:C3').values = [
      ['月份', '受理', '办结'],
      ['10月', 4, 2],
      ['11月', 6, 5],
    ];
    await context.sync();
  });
});
afterEach(() => host.stop());

const add = (
  context: Excel.RequestContext,
  type: Excel.ChartType = Excel.ChartType.columnClustered,
) => {
  const sheet = context.workbook.worksheets.getFirst();
  return sheet.charts.add(type, sheet.getRange('B2:C3'), Excel.ChartSeriesBy.columns);
};
const charts = () => host.model.sheets[0]?.charts ?? [];

it('should make a series of each column and keep what is set', async () => {
  await Excel.run(async (context) => {
    const chart = add(context);
    chart.name = 'Months';
    chart.title.text = '按月';
    chart.setPosition('E2', 'G4');
    chart.axes.valueAxis.numberFormat = '0%';
    const line = chart.series.getItemAt(1);
    line.name = '办结';
    line.chartType = 'LineMarkers';
    line.axisGroup = 'Secondary';
    line.setXAxisValues(context.workbook.worksheets.getFirst().getRange('A2:A3'));
    chart.load('name,id,left,top,width,height,chartType');
    chart.series.load('items/name,items/chartType,items/axisGroup');
    await context.sync();
    expect(chart.toJSON()).toMatchObject({
      name: 'Months',
      chartType: 'ColumnClustered',
      left: 4 * 48,
      top: 15,
      width: 3 * 48,
      height: 45,
    });
    expect(chart.series.items.map((one) => [one.name, one.axisGroup])).toEqual([
      ['Series1', 'Primary'],
      ['办结', 'Secondary'],
    ]);
  });
  expect(charts()[0]?.series[1]?.categories?.area).toEqual({
    row: 1,
    column: 0,
    rows: 2,
    columns: 1,
  });
});

it('should find charts by name in any case and by place, count and delete them', async () => {
  await Excel.run(async (context) => {
    add(context).name = 'Months';
    await context.sync();
    const all = context.workbook.worksheets.getFirst().charts;
    const [named, none] = [all.getItem('MONTHS'), all.getItemOrNullObject('Other')];
    const at = all.getItemAt(0);
    const count = all.getCount();
    for (const one of [named, none, at]) one.load('name');
    await context.sync();
    expect([named.name, at.name, none.isNullObject, count.value]).toEqual([
      'Months',
      'Months',
      true,
      1,
    ]);
    named.delete();
    await context.sync();
  });
  expect(charts()).toEqual([]);
});

it('should keep an added chart at hand after the batch that made it', async () => {
  await Excel.run(async (context) => {
    const chart = add(context);
    chart.load('name');
    await context.sync();
    chart.title.text = 'later';
    await context.sync();
  });
  expect(charts()[0]?.title).toEqual({ Text: 'later' });
});

it('should move the cells of a series with rows that are inserted above them', async () => {
  await Excel.run(async (context) => {
    add(context);
    context.workbook.worksheets.getFirst().getRange('1:1').insert('Down');
    await context.sync();
  });
  expect(charts()[0]?.series.map(({ values }) => values?.area.row)).toEqual([2, 2]);
});

it.each<[string, string, (context: Excel.RequestContext) => void]>([
  ['a type it does not draw', 'NotImplemented', (c) => void add(c, Excel.ChartType.pie)],
  [
    'a chart that is not there',
    'ItemNotFound',
    (c) => void c.workbook.worksheets.getFirst().charts.getItem('x').load('name'),
  ],
  [
    'a series that is not there',
    'ItemNotFound',
    (c) => void (add(c).series.getItemAt(7).name = 'x'),
  ],
  ['a part it does not know', 'NotImplemented', (c) => void add(c).dataLabels.load('position')],
  [
    'a wrong position of the legend',
    'InvalidArgument',
    (c) => void Object.assign(add(c).legend, { position: 'Middle' }),
  ],
  [
    'a wrong axis group',
    'InvalidArgument',
    (c) => void Object.assign(add(c).series.getItemAt(0), { axisGroup: 'Third' }),
  ],
])('should refuse %s', async (_, code, act) => {
  expect(await refusal(act)).toBe(code);
});
