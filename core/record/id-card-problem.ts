import { dayOf } from '../date/civil-date';
import type { Text } from '../text';

/**
 * What is wrong with a mainland identity number (GB 11643): its length, its region, its birthday
 * or its check digit; `undefined` when nothing is.
 *
 * @param text 18 characters, the last a digit or a capital X.
 */
export function idCardProblem(text: string): Text | undefined {
  if (!FORM.test(text)) return { zh: '应为 18 位身份证号码', en: 'expected 18 digits' };
  if (!REGIONS.has(text.slice(0, 2))) {
    return { zh: '前两位不是省级地区代码', en: 'the first two digits name no province' };
  }
  const birthday = dayOf(
    Number(text.slice(6, 10)),
    Number(text.slice(10, 12)),
    Number(text.slice(12, 14)),
  );
  if (birthday === undefined || Number(text.slice(6, 8)) < 18) {
    return {
      zh: `第 7–14 位“${text.slice(6, 14)}”不是真实的出生日期`,
      en: `digits 7–14, “${text.slice(6, 14)}”, are no real birthday`,
    };
  }
  if (text.charAt(17) === checkDigit(text)) return undefined;
  return {
    zh: '校验码（最后一位）不符，请核对',
    en: 'the check digit (the last one) does not fit, please compare',
  };
}

const FORM = /^\d{17}[\dX]$/;
const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];
const CHECK_DIGITS = '10X98765432';
const REGIONS: ReadonlySet<string> = new Set(
  '11 12 13 14 15 21 22 23 31 32 33 34 35 36 37 41 42 43 44 45 46 50 51 52 53 54 61 62 63 64 65 71 81 82 83'.split(
    ' ',
  ),
);

function checkDigit(text: string): string {
  let sum = 0;
  for (let at = 0; at < WEIGHTS.length; at += 1) {
    sum += (WEIGHTS[at] ?? 0) * (text.charCodeAt(at) - 48);
  }
  return CHECK_DIGITS.charAt(sum % 11);
}
