import { chartColors } from '../chart-colors';
import type { Area, CellValue, ChartPlan } from '../workbook-plan';
import { xmlText } from '../xml-text';
import { FONT_NAME } from './font-name';

type Series = ChartPlan['series'][number];

/** A chart of a workbook; one without categories counts its values from 1. */
export type DrawnChart = Omit<ChartPlan, 'categories'> & Partial<Pick<ChartPlan, 'categories'>>;

/** The cells a chart is over. */
export interface ChartCells {
  /** With the sheet, for a formula. */
  readonly addressOf: (area: Area) => string;
  /** Row by row; kept in the chart for programs that do not compute. */
  readonly valuesOf: (area: Area) => readonly CellValue[];
}

/**
 * The chart part of a plan (ECMA-376 part 1, 21.2): columns, lines, or columns with a line on a
 * second axis from 0 to 100 % (Pareto). The figures of the sheet stand in it as cached values.
 */
export function chartXml(chart: DrawnChart, cells: ChartCells): string {
  const onSecond = chart.series.filter((series) => series.secondAxis === true);
  const onFirst = chart.series.filter((series) => series.secondAxis !== true);
  const over = chart.kind === 'line' ? [] : onFirst.filter((series) => series.line === true);
  const under = onFirst.filter((series) => !over.includes(series));
  const draw = chart.kind === 'line' ? lines : bars;
  const ids = { category: 111, value: 112 };
  const secondIds = { category: 113, value: 114 };
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<c:chartSpace xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><c:roundedCorners val="0"/><c:chart>${titleXml(chart.title)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${[
    draw(seriesXml(under, chart, cells, 0), ids),
    over.length > 0 ? lines(seriesXml(over, chart, cells, under.length), ids) : '',
    onSecond.length > 0 ? lines(seriesXml(onSecond, chart, cells, onFirst.length), secondIds) : '',
    categoryAxis(ids, false),
    valueAxis(ids, {
      side: 'left',
      format: chart.valueFormat ?? 'General',
      largest: largestOf(onFirst, cells),
    }),
    onSecond.length > 0
      ? categoryAxis(secondIds, true) +
        valueAxis(secondIds, { side: 'right', format: '0%', largest: 1 })
      : '',
  ].join(
    '',
  )}</c:plotArea>${chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/></c:legend>` : ''}<c:plotVisOnly val="0"/><c:dispBlanksAs val="gap"/></c:chart>${fontXml(900)}</c:chartSpace>`;
}

interface AxisIds {
  readonly category: number;
  readonly value: number;
}

const titleXml = (title: string): string =>
  `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr>${runXml('defRPr', 1200, true)}</a:pPr><a:r>${runXml('rPr', 1200, true)}<a:t>${xmlText(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`;

const runXml = (tag: 'defRPr' | 'rPr', size: number, bold: boolean): string =>
  `<a:${tag} sz="${size}" b="${bold ? 1 : 0}"><a:solidFill><a:srgbClr val="404040"/></a:solidFill><a:latin typeface="${FONT_NAME}"/><a:ea typeface="${FONT_NAME}"/></a:${tag}>`;

const fontXml = (size: number): string =>
  `<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr>${runXml('defRPr', size, false)}</a:pPr><a:endParaRPr lang="zh-CN"/></a:p></c:txPr>`;

const bars = (series: string, { category, value }: AxisIds): string =>
  `<c:barChart><c:barDir val="col"/><c:grouping val="clustered"/><c:varyColors val="0"/>${series}<c:gapWidth val="60"/><c:axId val="${category}"/><c:axId val="${value}"/></c:barChart>`;

const lines = (series: string, { category, value }: AxisIds): string =>
  `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/><c:axId val="${category}"/><c:axId val="${value}"/></c:lineChart>`;

function seriesXml(
  list: readonly Series[],
  chart: DrawnChart,
  cells: ChartCells,
  firstIndex: number,
): string {
  return list
    .map((series, offset) => {
      const index = firstIndex + offset;
      const isLine = chart.kind === 'line' || series.line === true || series.secondAxis === true;
      const color = (chartColors[index % chartColors.length] ?? '').slice(1);
      return `<c:ser><c:idx val="${index}"/><c:order val="${index}"/><c:tx><c:v>${xmlText(series.name)}</c:v></c:tx>${isLine ? lineLook(color) : barLook(color)}${chart.categories ? `<c:cat>${textsXml(chart.categories, cells)}</c:cat>` : ''}<c:val>${numbersXml(series.values, cells)}</c:val>${isLine ? '<c:smooth val="0"/>' : ''}</c:ser>`;
    })
    .join('');
}

const barLook = (color: string): string =>
  `<c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr><c:invertIfNegative val="0"/>`;

const lineLook = (color: string): string =>
  `<c:spPr><a:ln w="28575"><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></a:ln></c:spPr><c:marker><c:symbol val="circle"/><c:size val="6"/><c:spPr><a:solidFill><a:srgbClr val="${color}"/></a:solidFill></c:spPr></c:marker>`;

function textsXml(area: Area, { addressOf, valuesOf }: ChartCells): string {
  const values = valuesOf(area);
  const points = values.map((value, index) => point(index, xmlText(String(value ?? ''))));
  return `<c:strRef><c:f>${xmlText(addressOf(area))}</c:f><c:strCache><c:ptCount val="${values.length}"/>${points.join('')}</c:strCache></c:strRef>`;
}

function numbersXml(area: Area, { addressOf, valuesOf }: ChartCells): string {
  const values = valuesOf(area);
  const points = values.map((value, index) =>
    typeof value === 'number' ? point(index, String(value)) : '',
  );
  return `<c:numRef><c:f>${xmlText(addressOf(area))}</c:f><c:numCache><c:formatCode>General</c:formatCode><c:ptCount val="${values.length}"/>${points.join('')}</c:numCache></c:numRef>`;
}

const point = (index: number, text: string): string =>
  `<c:pt idx="${index}"><c:v>${text}</c:v></c:pt>`;

const largestOf = (series: readonly Series[], { valuesOf }: ChartCells): number =>
  series
    .flatMap(({ values }) => valuesOf(values))
    .reduce<number>((most, value) => (typeof value === 'number' ? Math.max(most, value) : most), 0);

const categoryAxis = ({ category, value }: AxisIds, hidden: boolean): string =>
  `<c:catAx><c:axId val="${category}"/><c:scaling><c:orientation val="minMax"/></c:scaling><c:delete val="${hidden ? 1 : 0}"/><c:axPos val="b"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>${fontXml(900)}<c:crossAx val="${value}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;

interface ValueAxis {
  readonly side: 'left' | 'right';
  readonly format: string;
  /** Largest value drawn; shares never reach beyond all, and small counts have no parts. */
  readonly largest: number;
}

function valueAxis({ category, value }: AxisIds, { side, format, largest }: ValueAxis): string {
  const isShare = format === '0%' && largest <= 1;
  const isSmallCount = format === 'General' && largest <= 10;
  return `<c:valAx><c:axId val="${value}"/><c:scaling><c:orientation val="minMax"/>${isShare ? '<c:max val="1"/>' : ''}<c:min val="0"/></c:scaling><c:delete val="0"/><c:axPos val="${side === 'left' ? 'l' : 'r'}"/>${side === 'left' ? gridlines : ''}<c:numFmt formatCode="${format}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>${fontXml(900)}<c:crossAx val="${category}"/><c:crosses val="${side === 'left' ? 'autoZero' : 'max'}"/><c:crossBetween val="between"/>${isSmallCount ? '<c:majorUnit val="1"/>' : ''}</c:valAx>`;
}

const gridlines =
  '<c:majorGridlines><c:spPr><a:ln w="6350"><a:solidFill><a:srgbClr val="D9D9D9"/></a:solidFill></a:ln></c:spPr></c:majorGridlines>';
