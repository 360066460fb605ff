import { footerCode, headerCode, repeatedRows } from '../../core/workbook/page-marks';
import type { SheetPlan } from '../../core/workbook/workbook-plan';

/** Queues how a sheet is printed; an Excel without page layouts (ExcelApi 1.9) prints as it does. */
export function layOutPage(
  { pageLayout }: Pick<Excel.Worksheet, 'pageLayout'>,
  print: NonNullable<SheetPlan['print']>,
): void {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) return;
  pageLayout.orientation = print.landscape ? 'Landscape' : 'Portrait';
  pageLayout.paperSize = print.paper;
  pageLayout.zoom = {
    horizontalFitToPages: print.pagesAcross ?? 1,
    ...(print.pagesDown !== undefined && { verticalFitToPages: print.pagesDown }),
  };
  const page = pageLayout.headersFooters.defaultForAllPages;
  const { left, right } = headerCode(print);
  page.leftHeader = left;
  page.rightHeader = right;
  page.centerFooter = footerCode(print);
  const repeated = repeatedRows(print);
  if (repeated !== undefined) pageLayout.setPrintTitleRows(repeated);
  if (print.centred === true) pageLayout.centerHorizontally = true;
  if (print.firstPage !== undefined) pageLayout.firstPageNumber = print.firstPage;
  if (print.margins) setMargins(pageLayout, print.margins);
}

function setMargins(
  pageLayout: Excel.PageLayout,
  margins: NonNullable<NonNullable<SheetPlan['print']>['margins']>,
): void {
  pageLayout.leftMargin = margins.left;
  pageLayout.rightMargin = margins.right;
  pageLayout.topMargin = margins.top;
  pageLayout.bottomMargin = margins.bottom;
  pageLayout.headerMargin = margins.header;
  pageLayout.footerMargin = margins.footer;
}
