import type { FieldValue } from '../record/record';
import type { Text } from '../text';
import type { GroupColumn, GroupValue } from './summary-columns';

/** A value that may occur, in its place among the others. */
export type KnownValue = Omit<GroupValue, 'rank'>;

/** Makes a group column: known values rank in their order, all others after them, “none” last. */
export function encodeGroups(
  title: Text,
  found: readonly (FieldValue | undefined)[],
  known: readonly KnownValue[],
): GroupColumn {
  const values: GroupValue[] = [...known.map((value, rank) => ({ ...value, rank }))];
  const codes = new Map(values.map(({ value }, code) => [value, code]));
  const codeOf = (value: FieldValue | null): number => {
    let code = codes.get(value);
    if (code === undefined) {
      code = values.length;
      codes.set(value, code);
      values.push(value === null ? { ...NONE, rank: known.length + 1 } : other(value, known));
    }
    return code;
  };
  return {
    title,
    codes: Int32Array.from(found, (value) => codeOf(value ?? null)),
    values,
  };
}

const NONE: KnownValue = { value: null, text: { zh: '（未填写）', en: '(not filled in)' } };

function other(value: FieldValue, known: readonly KnownValue[]): GroupValue {
  const text = String(value);
  return { value, text: { zh: text, en: text }, rank: known.length };
}
