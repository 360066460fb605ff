import type { Text } from '../text';

/**
 * What is wrong with a unified social credit code (GB 32100): its 18 characters or its check
 * character; `undefined` when nothing is.
 *
 * @param text capitals and digits without spaces.
 */
export function creditCodeProblem(text: string): Text | undefined {
  if (!FORM.test(text)) {
    return {
      zh: '应为 18 位统一社会信用代码（数字和大写字母，不含 I、O、S、V、Z）',
      en: 'expected 18 digits and capitals without I, O, S, V and Z',
    };
  }
  if (text.charAt(17) === checkCharacter(text)) return undefined;
  return {
    zh: '校验码（最后一位）不符，请核对',
    en: 'the check character (the last one) does not fit, please compare',
  };
}

const ALPHABET = '0123456789ABCDEFGHJKLMNPQRTUWXY';
const FORM = /^[0-9A-HJ-NP-RTUWXY]{2}\d{6}[0-9A-HJ-NP-RTUWXY]{10}$/;

function checkCharacter(text: string): string {
  let sum = 0;
  let weight = 1;
  for (let at = 0; at < 17; at += 1) {
    sum += ALPHABET.indexOf(text.charAt(at)) * weight;
    weight = (weight * 3) % 31;
  }
  return ALPHABET.charAt((31 - (sum % 31)) % 31);
}
