import type { Text } from '../text';
import type { FieldReading } from './field-reading';
import { normaliseText } from './normalise-text';

/**
 * An amount of money in integer cents, from a number of yuan or a text such as `1,234.5元`,
 * `￥1234`, `人民币1.2万元`; more than two decimals is not an amount.
 *
 * @example readMoney('1,234.5元') === 123450
 */
export function readMoney(value: unknown): FieldReading {
  if (typeof value === 'number') return centsOf(value, 1) ?? unreadable;
  if (typeof value !== 'string' || value.length > LONGEST_AMOUNT) return unreadable;
  const match = AMOUNT.exec(normaliseText(value).replace('￥', '¥'));
  if (match === null) return unreadable;
  const [, sign = '', digits = '', tenThousand] = match;
  const yuan = Number(sign + digits.replaceAll(',', ''));
  return centsOf(yuan, tenThousand === undefined ? 1 : 10_000) ?? unreadable;
}

const LONGEST_AMOUNT = 40;
const AMOUNT =
  /^(?:人民币|RMB|CNY)? ?[¥$]? ?([+-]?)((?:\d{1,3}(?:,\d{3})+|\d+)(?:\.\d+)?) ?(万)?(?:元|圆|块)?整?$/i;
const expected: Text = {
  zh: '应为金额，如 1234.50、1,234.5元、￥1234，最多两位小数',
  en: 'expected an amount such as 1234.50 or ¥1,234.5, with two decimals at most',
};
const unreadable = { code: 'money-unreadable', expected } as const;

/** Binary fractions are off by far less than this; a third decimal by far more. */
const TOLERANCE = 1e-4;

function centsOf(yuan: number, factor: number): number | undefined {
  const exact = yuan * factor * 100;
  const cents = Math.round(exact);
  const isExact = Math.abs(exact - cents) < TOLERANCE * Math.max(1, Math.abs(cents) * 1e-9);
  return isExact && Number.isSafeInteger(cents) ? cents + 0 : undefined;
}
