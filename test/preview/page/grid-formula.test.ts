/** @jest-environment node */
import { gridFormula } from '../../../preview/page/grid/grid-formula';

it.each([
  ['=IF(A1=9E9,"",A1)', '=IF(A1=9000000000,"",A1)'],
  ['=1.5E-3+2e+2', '=0.0015+200'],
  ['="9E9"&E9', '="9E9"&E9'],
  ["='9E9'!A1+A1E5", "='9E9'!A1+A1E5"],
])('should write numbers with exponents out in %s', (formula, expected) => {
  expect(gridFormula(formula)).toBe(expected);
});
