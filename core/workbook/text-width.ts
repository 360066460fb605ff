/** Width of a text in characters of a Latin digit; a Chinese sign is two of them. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (isWide(sign) ? 2 : 1.1), 0);

/** Chinese signs, and those signs below them that Chinese typefaces draw as wide. */
const isWide = (sign: string): boolean =>
  sign > '\u2e7f' || /[\u2014\u2018-\u201d\u2026\u2460-\u27bf]/.test(sign);
