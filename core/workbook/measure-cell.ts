import { NO_DATA } from '../summary/format-measure';
import type { MeasureResult, MeasureUnit } from '../summary/summarise';
import { formats } from './cell-styles';
import type { CellStyle, CellValue } from './workbook-plan';

/** A figure as a cell: the unrounded number, or a dash where there is no data. */
export const measureCell = (value: number | null | undefined): CellValue => value ?? NO_DATA;

/** The period before, the change against it, a year earlier, and the change against that. */
export const comparedCells = ({ previous, lastYear }: MeasureResult): readonly CellValue[] => [
  measureCell(previous.value),
  measureCell(previous.change),
  measureCell(lastYear.value),
  measureCell(lastYear.change),
];

/** How a figure of a unit is shown; Excel rounds half up, as the panes and the API do. */
export const measureStyle = (unit: MeasureUnit): CellStyle => ({
  numberFormat: unitFormats[unit],
  align: 'right',
  valign: 'top',
});

/** A change against another period, with its sign. */
export const changeStyle: CellStyle = {
  numberFormat: '+0.00%;-0.00%;0.00%',
  align: 'right',
  valign: 'top',
};

const unitFormats: Readonly<Record<MeasureUnit, string>> = {
  count: formats.count,
  ratio: formats.share,
  'working-day': '#,##0.0',
  hour: '#,##0.0',
  yuan: '#,##0.00',
};
