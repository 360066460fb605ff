/** @jest-environment node */
import { fillFormula, mapReferences } from '../../../preview/model/formula-references';

it.each([
  ['=A1+B$2+$C3+$D$4', '=B2+C$2+$C4+$D$4'],
  ['=SUM(A1:B2)', '=SUM(B2:C3)'],
  ['="A1"&A1', '="A1"&B2'],
  ["='一 月'!A1+Sheet1!A1", "='一 月'!B2+Sheet1!B2"],
  ['=[@A1]+LOG10(A1)', '=[@A1]+LOG10(B2)'],
  ['=1E5+X_1+A1B+TRUE', '=1E5+X_1+A1B+TRUE'],
  ['=COUNTIF($A:$A,A1)', '=COUNTIF($A:$A,B2)'],
])('should fill %s one row down and one column right', (formula, expected) => {
  expect(fillFormula(formula, 1, 1)).toBe(expected);
});

it('should lose references that leave the sheet', () => {
  expect(fillFormula('=A1+A2', -1, 0)).toBe('=#REF!+A1');
});

it('should say on which sheet a reference lies', () => {
  const seen: (string | undefined)[] = [];
  mapReferences("=A1+B!A1+'it''s'!A1:B2", ({ sheet, from, to }) => {
    seen.push(sheet);
    return to ? { from, to } : { from };
  });
  expect(seen).toEqual([undefined, 'B', "it's"]);
});
