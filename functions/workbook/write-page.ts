import type { Worksheet } from 'exceljs';
import { columnLetters } from '../../core/workbook/cell-address';
import { footerCode, headerCode } from '../../core/workbook/page-marks';
import type { Margins, SheetPlan } from '../../core/workbook/workbook-plan';

/** Sets how a sheet is printed: paper, margins, repeated rows, header and footer. */
export function writePage(sheet: Worksheet, print: NonNullable<SheetPlan['print']>): void {
  Object.assign(sheet.pageSetup, {
    paperSize: paperSizes[print.paper],
    orientation: print.landscape ? 'landscape' : 'portrait',
    fitToPage: true,
    fitToWidth: print.pagesAcross ?? 1,
    fitToHeight: print.pagesDown ?? 0,
    margins: inInches(print.margins ?? narrow),
    ...(print.firstPage !== undefined && { firstPageNumber: print.firstPage }),
    ...(print.centred === true && { horizontalCentered: true }),
  });
  if (print.repeatRows !== undefined) sheet.pageSetup.printTitlesRow = `1:${print.repeatRows}`;
  if (print.repeatColumns !== undefined) {
    sheet.pageSetup.printTitlesColumn = `A:${columnLetters(print.repeatColumns - 1)}`;
  }
  if (print.columns !== undefined) {
    sheet.pageSetup.printArea = `A:${columnLetters(print.columns - 1)}`;
  }
  const { left, right } = headerCode(print);
  sheet.headerFooter.oddHeader = `&L${left}&R${right}`;
  sheet.headerFooter.oddFooter = `&C${footerCode(print)}`;
}

/** Numbers of paper sizes (ECMA-376 part 1, 18.3.1.63). */
const paperSizes = { A4: 9 } as const;

/** 0.4 inches at the sides. */
const narrow: Margins = {
  left: 28.8,
  right: 28.8,
  top: 50.4,
  bottom: 43.2,
  header: 21.6,
  footer: 21.6,
};

const inInches = (margins: Margins): Margins => ({
  left: margins.left / 72,
  right: margins.right / 72,
  top: margins.top / 72,
  bottom: margins.bottom / 72,
  header: margins.header / 72,
  footer: margins.footer / 72,
});
