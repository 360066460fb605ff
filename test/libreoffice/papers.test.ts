import { strFromU8 } from 'fflate';
import { papersOf } from '../../core/paper/paper';
import { paperWorkbook } from '../../core/paper/paper-workbook';
import { officePdf } from '../../functions/workbook/office-pdf';
import { writeWorkbook } from '../../functions/workbook/write-workbook';
import { officeValue } from '../support/compare-with-office';
import { describeWith } from '../support/need-program';
import { examplePapers } from '../support/paper-cases';
import { rulebookIds } from '../support/read-rulebook';
import { recalculate } from '../support/recalculate';
import { readWorkbook, soundness } from '../support/written-workbook';

jest.setTimeout(600_000);

/** Every form and letter of every rulebook about its first example, all in one workbook. */
function everyPaper() {
  const sheets = rulebookIds().flatMap((id) => {
    const [first] = examplePapers(id);
    return (first ? papersOf(first.rulebook) : []).flatMap((paper) =>
      first ? paperWorkbook({ paper, cases: [first], ledgerName: id }).sheets : [],
    );
  });
  return {
    names: [],
    sheets: sheets.map((sheet, index) => ({ ...sheet, name: `${index + 1}` })),
  };
}

describe('the papers of all rulebooks in one workbook', () => {
  it('should be a workbook that Excel can trust', async () => {
    expect(await soundness(writeWorkbook(everyPaper()))).toEqual({ ok: true, errors: [] });
  });
});

describeWith('soffice', 'libreoffice-calc', 'the papers of all rulebooks in LibreOffice', () => {
  it('should be read with every text in its place, every fourth sheet', async () => {
    const { sheets } = everyPaper();
    expect(sheets.length).toBeGreaterThan(200);
    const plan = { names: [], sheets: sheets.filter((_, index) => index % 4 === 0) };
    const workbook = await readWorkbook(await recalculate(writeWorkbook(plan)));
    const wrong = plan.sheets.flatMap((sheet) =>
      (sheet.blocks[0]?.cells ?? []).flatMap((row, rowIndex) =>
        row.flatMap((cell, columnIndex) => {
          if (cell === null) return [];
          const place = workbook
            .getWorksheet(sheet.name)
            ?.getCell(rowIndex + 1, columnIndex + 1).value;
          const shown = officeValue(place);
          return shown === cell ? [] : [[sheet.name, rowIndex, columnIndex, shown, cell]];
        }),
      ),
    );
    expect(wrong).toEqual([]);
  });

  it('should become a PDF, two asked for at once as well', async () => {
    const { sheets } = everyPaper();
    const toPdf = officePdf(undefined);
    const books = [sheets.slice(0, 3), sheets.slice(3, 6)].map((some) =>
      writeWorkbook({ names: [], sheets: some }),
    );
    const made = await Promise.all(books.map(toPdf));
    for (const pdf of made)
      expect(strFromU8(pdf?.slice(0, 5) ?? new Uint8Array(), true)).toBe('%PDF-');
  });

  it('should be refused where the program named is not there', async () => {
    expect(await officePdf('/nowhere/soffice')(new Uint8Array())).toBeUndefined();
  });
});
