import type { SheetPlan } from './workbook-plan';

type Print = NonNullable<SheetPlan['print']>;

/** What stands at the head of a page in Excel's header code: `&D` is the day of printing. */
export const headerCode = ({
  header,
  headerRight,
}: Pick<Print, 'header' | 'headerRight'>): { readonly left: string; readonly right: string } => ({
  left: escaped(header),
  right: headerRight === undefined ? '&D' : escaped(headerRight),
});

/** What stands at the foot of a page in Excel's footer code: `&P` of `&N` pages. */
export const footerCode = ({ footer = '{page} / {pages}' }: Pick<Print, 'footer'>): string =>
  escaped(footer).replaceAll('{pages}', '&N').replaceAll('{page}', '&P');

/** The rows that every page repeats as `$1:$3`; undefined when there are none. */
export const repeatedRows = ({
  repeatRows,
  repeatFrom = 0,
}: Pick<Print, 'repeatRows' | 'repeatFrom'>): string | undefined =>
  repeatRows === undefined ? undefined : `$${repeatFrom + 1}:$${repeatFrom + repeatRows}`;

const escaped = (text: string): string => text.replaceAll('&', '&&');
