import type { Assessment } from '../clock/assess-record';
import type { Light } from '../clock/clock-state';
import { lightName } from '../clock/light-name';
import type { Outcome } from '../clock/record-end';
import type { ComplaintRecord, FieldValue } from '../record/record';
import type { Field, Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { resolveGroupField } from './group-keys';
import type { GroupColumn, GroupValue } from './summary-columns';

/**
 * Answers group columns by key: a field, the field with that use (`department`), `level`, `light`
 * or `outcome`. A column is made when first asked for, and the same for any order of the records.
 */
export function buildGroupColumns(
  records: readonly ComplaintRecord[],
  assessments: readonly Assessment[],
  rulebook: Rulebook,
): (key: string) => GroupColumn | undefined {
  const made = new Map<string, GroupColumn | undefined>();
  const make = (key: string): GroupColumn | undefined => {
    if (key === 'level') return levelColumn(records, rulebook);
    if (key === 'light') return lightColumn(assessments);
    if (key === 'outcome') return outcomeColumn(assessments);
    const field = resolveGroupField(key, rulebook);
    return field === undefined ? undefined : fieldColumn(records, field);
  };
  return (key) => {
    if (!made.has(key)) made.set(key, make(key));
    return made.get(key);
  };
}

function levelColumn(records: readonly ComplaintRecord[], { levels }: Rulebook): GroupColumn {
  const known = levels.map(({ code, title }) => ({ value: code, text: title }));
  const found = records.map(({ level }) => level);
  return encode({ zh: '等级', en: 'Level' }, found, known);
}

const LIGHTS: readonly Light[] = ['red', 'amber', 'paused', 'purple', 'green', 'blue', 'grey'];

function lightColumn(assessments: readonly Assessment[]): GroupColumn {
  const known = LIGHTS.map((light) => ({ value: light, text: lightName(light) }));
  const found = assessments.map(({ light }) => light);
  return encode({ zh: '时限状态', en: 'Light' }, found, known);
}

const OUTCOMES: Readonly<Record<Outcome, Text>> = {
  open: { zh: '办理中', en: 'Open' },
  closed: { zh: '已办结', en: 'Closed' },
  rejected: { zh: '不予受理', en: 'Rejected' },
  transferred: { zh: '已移送', en: 'Transferred' },
  withdrawn: { zh: '已撤回', en: 'Withdrawn' },
};

function outcomeColumn(assessments: readonly Assessment[]): GroupColumn {
  const known = Object.entries(OUTCOMES).map(([value, text]) => ({ value, text }));
  const found = assessments.map(({ outcome }) => outcome);
  return encode({ zh: '办理结果', en: 'Outcome' }, found, known);
}

function fieldColumn(records: readonly ComplaintRecord[], field: Field): GroupColumn {
  const choices = (field.choices ?? []).map(({ value, en }) => ({
    value,
    text: { zh: value, en },
  }));
  const found = records.map(({ fields }) => fields[field.key]);
  return encode(field.title, found, field.type === 'yes-no' ? YES_NO : choices);
}

type KnownValue = Omit<GroupValue, 'rank'>;

const YES_NO: readonly KnownValue[] = [
  { value: true, text: { zh: '是', en: 'Yes' } },
  { value: false, text: { zh: '否', en: 'No' } },
];

const NONE: KnownValue = { value: null, text: { zh: '（未填写）', en: '(not filled in)' } };

/** Known values rank in their order, all others after them, “none” last. */
function encode(
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

function other(value: FieldValue, known: readonly KnownValue[]): GroupValue {
  const text = String(value);
  return { value, text: { zh: text, en: text }, rank: known.length };
}
