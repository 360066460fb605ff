/** What a spreadsheet would run if a text were taken for a formula. */
export const plantedFormulas: readonly string[] = [
  `=cmd|'/C calc'!A0`,
  '=HYPERLINK("http://example.com","x")',
  '=WEBSERVICE("http://example.com")',
  `+2+5+cmd|'/C calc'!A0`,
  `-2+5+cmd|'/C calc'!A0`,
  '@SUM(A1)*cmd',
  '\t=cmd',
  '\r=cmd',
  '=DDE("cmd";"/C calc";"x")',
  '＝cmd',
  '＋cmd',
  '－cmd',
  '＠SUM(A1)',
];
