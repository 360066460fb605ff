import { columnLetters, quotedSheet } from '../../core/workbook/cell-address';
import { footerCode, headerCode, repeatedRows } from '../../core/workbook/page-marks';
import type { Margins, SheetPlan } from '../../core/workbook/workbook-plan';
import { xmlText } from '../../core/workbook/xml-text';

type Print = NonNullable<SheetPlan['print']>;

/** How a sheet is printed: paper, margins, header and footer. */
export function pageXml(print: Print): string {
  const { left, right } = headerCode(print);
  const first =
    print.firstPage === undefined
      ? ''
      : ` firstPageNumber="${print.firstPage}" useFirstPageNumber="1"`;
  return [
    print.centred === true ? '<printOptions horizontalCentered="1"/>' : '',
    marginsXml(print.margins ?? narrow),
    `<pageSetup paperSize="${paperSizes[print.paper]}"${first} fitToWidth="${print.pagesAcross ?? 1}" fitToHeight="${print.pagesDown ?? 0}" orientation="${print.landscape ? 'landscape' : 'portrait'}"/>`,
    `<headerFooter><oddHeader>${xmlText(`&L${left}&R${right}`)}</oddHeader><oddFooter>${xmlText(`&C${footerCode(print)}`)}</oddFooter></headerFooter>`,
  ].join('');
}

/** The names under which a workbook keeps what of a sheet is printed and what every page repeats. */
export function printNames({ name, print }: SheetPlan): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  if (!print) return names;
  const sheet = quotedSheet(name);
  const columns = (count: number): string => `${sheet}!$A:$${columnLetters(count - 1)}`;
  if (print.columns !== undefined) names.set('_xlnm.Print_Area', columns(print.columns));
  const rows = repeatedRows(print);
  const repeated = [
    ...(print.repeatColumns === undefined ? [] : [columns(print.repeatColumns)]),
    ...(rows === undefined ? [] : [`${sheet}!${rows}`]),
  ];
  if (repeated.length > 0) names.set('_xlnm.Print_Titles', repeated.join(','));
  return names;
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

function marginsXml(margins: Margins): string {
  const inches = (points: number): number => Number((points / 72).toFixed(4));
  const { left, right, top, bottom, header, footer } = margins;
  return `<pageMargins left="${inches(left)}" right="${inches(right)}" top="${inches(top)}" bottom="${inches(bottom)}" header="${inches(header)}" footer="${inches(footer)}"/>`;
}
