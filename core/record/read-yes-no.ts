import type { FieldReading } from './field-reading';
import { normaliseText } from './normalise-text';

/** Yes or no, from a truth value, 1 or 0, or a word such as 是, 否, 有, 无, true, yes. */
export function readYesNo(value: unknown): FieldReading {
  if (typeof value === 'boolean') return value;
  const word = typeof value === 'number' ? String(value) : value;
  if (typeof word !== 'string') return unreadable;
  return words.get(word) ?? words.get(normaliseText(word).toLowerCase()) ?? unreadable;
}

const words: ReadonlyMap<string, boolean> = new Map([
  ...['是', '有', '对', '已', '√', '✓', 'true', 'yes', 'y', 't', '1'].map(
    (word) => [word, true] as const,
  ),
  ...['否', '无', '没有', '不', '不是', '未', '×', 'false', 'no', 'n', 'f', '0'].map(
    (word) => [word, false] as const,
  ),
]);
const unreadable = {
  code: 'yes-no-unreadable',
  expected: { zh: '应为“是”或“否”', en: 'expected yes or no' },
} as const;
