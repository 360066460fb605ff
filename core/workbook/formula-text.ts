/** A text as a formula writes it, with its quotation marks doubled. */
export const textLiteral = (text: string): string => `"${text.replaceAll('"', '""')}"`;

/** A formula as .xlsx files store it: without `=`, functions younger than the format with a prefix. */
export const storedFormula = (formula: string): string =>
  formula.replace(/^=/, '').replaceAll('ISFORMULA(', '_xlfn.ISFORMULA(');
