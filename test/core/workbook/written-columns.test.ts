import { registerLayout } from '../../../core/workbook/register-layout';
import { registerRowStyle } from '../../../core/workbook/register-sheet';
import { registerValidations } from '../../../core/workbook/register-validations';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { withUnevenHours } from '../../support/uneven-hours';

const layout = registerLayout(withUnevenHours(officeLedger(everyUnitRulebook())), officeNow);
const indexOf = (key: string): number => layout.columns.findIndex((column) => column.key === key);
const validations = registerValidations(layout, 10);

/** How a column marks that its results are written: slanted cells, and a prompt. */
function marksOf(key: string) {
  const column = layout.columns[indexOf(key)];
  const prompt = validations.find(({ area }) => area.column === indexOf(key))?.prompt;
  return { italic: column && registerRowStyle(column, layout).italic, prompt };
}

describe('columns whose results no formula can say', () => {
  it.each(['due:working-hours', 'light:working-hours', 'light:close-of-business', 'next-due'])(
    'should slant %s and say why when a cell of it is selected',
    (key) => {
      const { italic, prompt } = marksOf(key);
      expect(italic).toBe(true);
      expect(prompt).toContain('公式无法表达');
    },
  );

  it.each(['due:working-days', 'overall-light', 'pause:working-days', 'event:received'])(
    'should leave %s unmarked',
    (key) => {
      expect(marksOf(key)).toEqual({ italic: undefined, prompt: undefined });
    },
  );
});
