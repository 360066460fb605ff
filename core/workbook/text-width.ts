/** Width of a text in characters of a Latin digit; a Chinese sign is two of them. */
export const textWidth = (text: string): number =>
  Array.from(text).reduce((sum, sign) => sum + (sign > '\u2e7f' ? 2 : 1.1), 0);
