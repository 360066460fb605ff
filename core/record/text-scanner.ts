/** Reads a normalised text from left to right; `at` is the next character. */
export class TextScanner {
  at = 0;

  constructor(readonly text: string) {}

  get isAtEnd(): boolean {
    return this.at >= this.text.length;
  }

  get isAtDigit(): boolean {
    const code = this.text.charCodeAt(this.at);
    return code >= 48 && code <= 57;
  }

  /** Digits read by the last `number` call. */
  digits = 0;

  /** The number the next one to `most` digits write, or -1 when there is no digit. */
  number(most: number): number {
    let value = 0;
    let count = 0;
    while (count < most) {
      const digit = this.text.charCodeAt(this.at) - 48;
      if (!(digit >= 0 && digit <= 9)) break;
      value = value * 10 + digit;
      count += 1;
      this.at += 1;
    }
    this.digits = count;
    return count === 0 ? -1 : value;
  }

  /** The number the next two digits write, or -1 when there are fewer. */
  pair(): number {
    const value = this.number(2);
    return this.digits === 2 ? value : -1;
  }

  /** Steps over the next character when it is one of `signs`, and tells which it was. */
  oneOf(signs: string): string {
    const sign = this.text.charAt(this.at);
    if (sign === '' || !signs.includes(sign)) return '';
    this.at += 1;
    return sign;
  }

  /** Steps over `word` when it comes next, whatever its case. */
  word(word: string): boolean {
    const end = this.at + word.length;
    if (this.text.slice(this.at, end).toLowerCase() !== word) return false;
    this.at = end;
    return true;
  }

  /** Steps over spaces and tells whether there were any. */
  spaces(): boolean {
    const start = this.at;
    while (this.text.charCodeAt(this.at) === 32) this.at += 1;
    return this.at > start;
  }
}
