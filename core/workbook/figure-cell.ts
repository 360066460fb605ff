import type { ReportFigure } from '../summary/report-figures';
import { formats } from './cell-styles';
import { measureCell } from './measure-cell';
import type { CellStyle, CellValue } from './workbook-plan';

type Unit = Pick<ReportFigure, 'unit'>;

/** A figure of the regime's own as a cell; of percent it holds the part of one. */
export const figureCell = (value: number | null, { unit }: Unit): CellValue =>
  measureCell(value === null ? null : value / (unit === 'percent' ? 100 : 1));

/** How such a cell is shown. */
export const figureStyle = ({ unit }: Unit): CellStyle => ({
  numberFormat: unit === 'money' ? formats.money : unit === 'percent' ? formats.share : 'General',
  align: 'right',
  valign: 'top',
});
