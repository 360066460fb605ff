import { columnTitles, fillForm, type Form } from '../../core/handling/fill-form';
import { letterLines } from '../../core/handling/fill-letter';
import type { PrintedCase } from '../../core/handling/printed-value';
import { papersOf } from '../../core/paper/paper';
import { paperWorkbook } from '../../core/paper/paper-workbook';
import type { Language } from '../../core/text';
import type { SheetPlan } from '../../core/workbook/workbook-plan';
import { cutOffTexts } from '../support/cut-off-texts';
import { examplePapers } from '../support/paper-cases';
import { rulebookIds } from '../support/read-rulebook';

const languages: readonly Language[] = ['zh', 'en'];

/** Everything that stands on a sheet, one text a box. */
const textsOn = ({ blocks }: SheetPlan): readonly string[] =>
  blocks.flatMap(({ cells }) => cells.flat()).filter((cell) => typeof cell === 'string');

/** Texts as they read, whatever lines they are broken into. */
const joined = (sheet: SheetPlan): string => textsOn(sheet).join('').replaceAll(/\s/g, '');
const bare = (text: string): string => text.replaceAll(/\s/g, '');

const sheetsOf = (cases: readonly PrintedCase[], paper: ReturnType<typeof papersOf>[number]) => {
  const [first, ...others] = cases;
  if (!first) throw new Error('A rulebook without examples.');
  return paperWorkbook({ paper, cases: [first, ...others], ledgerName: '台账' }).sheets;
};

/** Titles and values of a form that are nowhere on its sheets. */
function missing(form: Form, cases: readonly PrintedCase[], sheets: readonly SheetPlan[]) {
  const isList = form.layout === 'list';
  return cases.flatMap((printed, index) => {
    const sheet = sheets[isList ? 0 : index];
    if (!sheet) return [`no sheet ${index}`];
    const shown = joined(sheet);
    const titles = columnTitles(form, printed);
    const values = fillForm(form, printed).map(({ value }) => value);
    return [...titles, ...values].filter((text) => !shown.includes(bare(text)));
  });
}

describe('the papers of every rulebook', () => {
  const all = rulebookIds().flatMap((id) => {
    const cases = examplePapers(id);
    return languages.map((language) => ({
      id,
      language,
      cases: cases.map((printed) => ({ ...printed, language })),
    }));
  });

  it('should be forms and letters by the hundred', () => {
    const papers = all.flatMap(({ language, cases: [first] }) =>
      first && language === 'zh' ? papersOf(first.rulebook) : [],
    );
    expect(papers.filter(({ kind }) => kind === 'form').length).toBeGreaterThanOrEqual(180);
    expect(papers.filter(({ kind }) => kind === 'letter').length).toBeGreaterThanOrEqual(30);
  });

  describe.each(all)('$id in $language', ({ cases }) => {
    const [first] = cases;
    const papers = first ? papersOf(first.rulebook) : [];

    it('should show every column of every form, and every line of every letter', () => {
      for (const paper of papers) {
        const sheets = sheetsOf(cases, paper);
        if (paper.kind === 'form') expect(missing(paper.form, cases, sheets)).toEqual([]);
        else {
          cases.forEach((printed, index) => {
            const shown = sheets[index] ? joined(sheets[index]) : '';
            const lines = letterLines(paper.letter, printed).map(({ text }) => bare(text));
            expect(lines.filter((line) => !shown.includes(line))).toEqual([]);
          });
        }
      }
    });

    it('should cut off no text, on A4, one page wide', () => {
      for (const sheet of papers.flatMap((paper) => sheetsOf(cases, paper))) {
        expect(cutOffTexts(sheet)).toEqual([]);
        expect(sheet.print).toMatchObject({ paper: 'A4', centred: true });
        expect(sheet.print?.pagesAcross).toBeUndefined();
        expect(sheet.rowHeights?.every(({ height }) => height <= 409)).toBe(true);
      }
    });
  });
});
