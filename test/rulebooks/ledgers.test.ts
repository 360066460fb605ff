import { headText } from '../../core/text';
import { ledgerWorkbook } from '../../core/workbook/ledger-workbook';
import type { Cell, SheetPlan } from '../../core/workbook/workbook-plan';
import { officeLedger, officeNow } from '../support/office-ledger';
import { rulebookIds } from '../support/read-rulebook';
import { boundRulebook } from '../support/sample-ledger';

/** Texts of the first row that is wholly filled: the header of the register's table. */
function headersOf({ tables, blocks }: SheetPlan): readonly Cell[] {
  const row = tables[0]?.area.row ?? 0;
  return blocks.flatMap((block) => (block.row === row ? (block.cells[0] ?? []) : []));
}

/** What choice cells of the register offer: lists of their own, and the sheet of longer ones. */
function offeredIn(sheets: readonly SheetPlan[]): string {
  return JSON.stringify(sheets.map(({ validations, blocks }) => [validations, blocks]));
}

describe.each(rulebookIds())('a ledger of %s', (id) => {
  const rulebook = boundRulebook(id);

  it.each(['zh', 'en'] as const)('should show every term of the regime in %s', (language) => {
    const { sheets } = ledgerWorkbook(officeLedger(rulebook, { language }), [], officeNow);
    const [register] = sheets;
    if (register === undefined) throw new Error('no register');
    const headers = headersOf(register).map(String);
    const terms = [...rulebook.fields, ...rulebook.events].map(({ title }) =>
      headText(title, language),
    );
    expect(terms.filter((term) => !headers.some((header) => header.includes(term)))).toEqual([]);
    expect(new Set(headers).size).toBe(headers.length);
    const offered = offeredIn(sheets);
    const levels = rulebook.levels.map(({ title }) => title[language]);
    expect(levels.filter((level) => !offered.includes(level))).toEqual([]);
    const choices = rulebook.fields.flatMap((field) =>
      (field.choices ?? []).map(({ value, en }) => (language === 'zh' ? value : en)),
    );
    expect(
      choices.filter((choice) => !offered.includes(JSON.stringify(choice).slice(1, -1))),
    ).toEqual([]);
  });
});
