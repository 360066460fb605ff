/**
 * Text as it is compared and read: full-width letters, digits and signs as half-width, every kind
 * of space as a plain one, none at the ends.
 *
 * @example normaliseText('\u3000２０１９／４／２５\t') === '2019/4/25'
 */
export function normaliseText(text: string): string {
  return isPlain(text) ? text : rewrite(text).trim();
}

/** Trims every kind of space, also the ideographic one and byte order marks; inner text stays. */
export function trimText(text: string): string {
  let start = 0;
  let end = text.length;
  while (start < end && isSpace(text.charCodeAt(start))) start += 1;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end -= 1;
  return start === 0 && end === text.length ? text : text.slice(start, end);
}

const SPACE = 0x20;
const TILDE = 0x7e;

/** Printable ASCII without a space at either end needs no work; most cells are of this kind. */
function isPlain(text: string): boolean {
  const last = text.length - 1;
  for (let at = 0; at <= last; at += 1) {
    const code = text.charCodeAt(at);
    if (code < SPACE || code > TILDE) return false;
  }
  return text.charCodeAt(0) !== SPACE && text.charCodeAt(last) !== SPACE;
}

function rewrite(text: string): string {
  let result = '';
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    if (isSpace(code)) result += isInvisible(code) ? '' : ' ';
    else if (code >= 0xff01 && code <= 0xff5e) result += String.fromCharCode(code - 0xfee0);
    else result += text.charAt(at);
  }
  return result;
}

function isSpace(code: number): boolean {
  if (code <= SPACE || code === 0xa0) return true;
  return code >= 0x2000 && (code <= 0x200f || isRareSpace(code));
}

function isRareSpace(code: number): boolean {
  return (
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f ||
    code === 0x2060 ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

/** Zero-width characters part nothing. */
function isInvisible(code: number): boolean {
  return (code >= 0x200b && code <= 0x200f) || code === 0x2060 || code === 0xfeff;
}
