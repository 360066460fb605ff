/** Content type of an .xlsx workbook. */
export const workbookType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

/** Content type of a document that is ready to print. */
export const pdfType = 'application/pdf';
