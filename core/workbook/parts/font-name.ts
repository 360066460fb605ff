/** The typeface of every workbook; Excel and LibreOffice put their own Chinese face in its place. */
export const FONT_NAME = 'Microsoft YaHei';
