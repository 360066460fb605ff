import type { CellStyle } from './workbook-plan';

/** Number formats that Excel, WPS and LibreOffice read alike. */
export const formats = {
  day: 'yyyy-mm-dd',
  minute: 'yyyy-mm-dd hh:mm',
  second: 'yyyy-mm-dd hh:mm:ss',
  text: '@',
  count: '#,##0',
  money: '#,##0.00',
  share: '0.00%',
} as const;

/** Colour of the thin lines around cells. */
export const lineColor = 'BFBFBF';

/** Colour of lines drawn on the sides named. */
export const inkColor = '000000';

export const titleStyle: CellStyle = { bold: true, size: 16, color: '1F3864', valign: 'center' };
export const noteStyle: CellStyle = { color: '595959', italic: true, valign: 'top' };
export const headerStyle: CellStyle = {
  bold: true,
  color: 'FFFFFF',
  fill: '2F5597',
  wrap: true,
  valign: 'center',
  border: 'thin',
};
/** Header of a column that is computed and that nobody types into. */
export const computedHeaderStyle: CellStyle = { ...headerStyle, fill: '595959' };
/** Header of a computed column that no worksheet formula can say: the add-in writes its values. */
export const valueHeaderStyle: CellStyle = { ...headerStyle, fill: '7F7F7F', italic: true };
/** A value where a formula would stand: it does not follow the row by itself. */
export const writtenValueStyle: CellStyle = { italic: true };
/** Header of a column with personal data. */
export const personalHeaderStyle: CellStyle = { ...headerStyle, fill: '833C0B' };
