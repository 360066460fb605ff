/**
 * A date written in Chinese numerals, as official letters date themselves, in Arabic ones; any other
 * text as it is.
 *
 * @example arabicDate('二〇一五年四月二十四日') === '2015年4月24日'
 */
export function arabicDate(text: string): string {
  return text.replace(CHINESE_DATE, (_whole, year: string, month: string, day: string) => {
    const digits = Array.from(year, (numeral) => digitOf(numeral)).join('');
    return `${digits}年${numberOf(month)}月${numberOf(day)}日`;
  });
}

const CHINESE_DATE =
  /^([〇○零一二三四五六七八九]{4})年(十?[一二三四五六七八九]|十)月((?:[二三]?十)?[一二三四五六七八九]|[二三]?十)[日号]/;

function digitOf(numeral: string): number {
  return Math.max(0, '〇一二三四五六七八九'.indexOf(numeral));
}

/** The number up to 99 that numerals such as 十, 十二, 二十 or 二十四 write. */
function numberOf(numerals: string): number {
  const [tens = '', units = ''] = numerals.split('十');
  if (!numerals.includes('十')) return digitOf(numerals);
  return (tens === '' ? 1 : digitOf(tens)) * 10 + digitOf(units);
}
