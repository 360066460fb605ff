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

it.each([
  ['=TEXT(N-$D3,"""left: ""0")', '=TEXT(N-$D3,(CHAR(34)&"left"&CHAR(58)&" "&CHAR(34)&"0"))'],
  ['="a: b"&SUM(A1:A2)', '="a: b"&SUM(A1:A2)'],
  ['=\'a"": b\'!A1', '=\'a"": b\'!A1'],
])('should write quotes and colons of one text as their codes in %s', (formula, expected) => {
  expect(gridFormula(formula)).toBe(expected);
});
