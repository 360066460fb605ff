/**
 * Whether a spreadsheet would take a text for the beginning of a formula when it is typed or pasted:
 * by its first sign, full-width ones included, which Chinese and Japanese Excel read the same way.
 *
 * @example beginsLikeFormula('＝1+1') === true
 */
export function beginsLikeFormula(text: string): boolean {
  return /^[=+\-@\t\r\n＝＋－＠]/.test(text);
}
