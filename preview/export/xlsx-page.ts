import type { Worksheet } from 'exceljs';
import type { SheetSettings } from '../model/sheet-model';

/** Writes how a sheet is printed into the file, as far as an add-in said. */
export function addXlsxPage(worksheet: Worksheet, { page }: SheetSettings): void {
  if (Object.keys(page).length === 0) return;
  const { horizontalFitToPages: across, verticalFitToPages: down } = zoomOf(page);
  Object.assign(worksheet.pageSetup, {
    orientation: page['orientation'] === 'Landscape' ? 'landscape' : 'portrait',
    ...(page['paperSize'] === 'A4' && { paperSize: A4 }),
    ...(page['centerHorizontally'] === true && { horizontalCentered: true }),
    ...(typeof page['firstPageNumber'] === 'number' && {
      firstPageNumber: page['firstPageNumber'],
    }),
    ...(across !== undefined && { fitToPage: true, fitToWidth: across, fitToHeight: down ?? 0 }),
    ...(text(page['printTitleRows']) !== '' && {
      printTitlesRow: text(page['printTitleRows']).replaceAll('$', ''),
    }),
  });
  Object.assign(worksheet.pageSetup.margins ?? {}, marginsOf(page));
  worksheet.headerFooter.oddHeader = marks(page, 'Header');
  worksheet.headerFooter.oddFooter = marks(page, 'Footer');
}

const A4 = 9;

type Page = SheetSettings['page'];

interface FitToPages {
  readonly horizontalFitToPages?: number;
  readonly verticalFitToPages?: number;
}

const zoomOf = (page: Page): FitToPages => (page['zoom'] as FitToPages | undefined) ?? {};

/** In inches, as the file has them. */
function marginsOf(page: Page): Record<string, number> {
  const given = ['left', 'right', 'top', 'bottom', 'header', 'footer'].flatMap((name) => {
    const points = page[`${name}Margin`];
    return typeof points === 'number' ? [[name, points / 72] as const] : [];
  });
  return Object.fromEntries(given);
}

function marks(page: Page, edge: 'Header' | 'Footer'): string {
  const parts = [
    ['&L', 'left'],
    ['&C', 'center'],
    ['&R', 'right'],
  ].map(([code = '', place = '']) => [code, text(page[place + edge])] as const);
  return parts.map(([code, content]) => (content === '' ? '' : code + content)).join('');
}

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
