import { textWidth } from './text-width';

/**
 * A text of at most so many signs; what is longer ends with `…`, after a whole word unless that would
 * leave less than half.
 */
export function fitText(text: string, most: number): string {
  if (text.length <= most) return text;
  const cut = text.slice(0, most);
  const head = cut.slice(0, -1).replace(HALF_A_PAIR, '');
  const words = CUT_WORD.test(cut) ? cut.replace(CUT_WORD, '') : head;
  return `${(words.length < most / 2 ? head : words).trimEnd()}…`;
}

/** The same for a text that is at most so many Latin digits wide. */
export function fitWidth(text: string, width: number): string {
  let signs = 0;
  for (let used = 0; signs < text.length; signs += 1) {
    used += textWidth(text.charAt(signs));
    if (used > width) break;
  }
  return fitText(text, signs);
}

const HALF_A_PAIR = /[\ud800-\udbff]$/;
/** Signs up to the first Chinese one, except spaces: what stays together on a line. */
const CUT_WORD = /[!-\u2dff]+$/;
