/** Width of a text in characters of a Latin digit; a Chinese sign is two of them. */
export function textWidth(text: string): number {
  let width = 0;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    // The second half of a pair adds nothing to the first.
    if (code >= 0xdc00 && code <= 0xdfff) continue;
    width += isWide(code) ? 2 : 1.1;
  }
  return width;
}

/** Chinese signs, and those signs below them that Chinese typefaces draw as wide. */
const isWide = (code: number): boolean =>
  code > 0x2e7f ||
  (code >= 0x2460 && code <= 0x27bf) ||
  (code >= 0x2018 && code <= 0x201d) ||
  code === 0x2014 ||
  code === 0x2026;
