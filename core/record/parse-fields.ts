import type { Finding } from '../finding';
import type { Field } from '../rulebook/rulebook';
import { isUnread, type ReadingOptions, type Unread } from './field-reading';
import { isBlank, type RawObject } from './raw-shape';
import type { FieldValue } from './record';
import type { RecordPlan } from './record-plan';
import { shownValue } from './shown-value';

export interface ParsedFields {
  readonly fields: Readonly<Record<string, FieldValue>>;
  readonly findings: readonly Finding[];
}

/** Reads every field of the rulebook by its type; what cannot be read is left out and reported. */
export function parseFields(
  raw: RawObject,
  plan: RecordPlan,
  options: ReadingOptions,
): ParsedFields {
  const fields: Record<string, unknown> = { ...raw };
  const findings: Finding[] = [];
  canonise(fields, plan, options, findings);
  return { fields, findings };
}

/**
 * Turns a fresh copy of the raw fields into the canonical ones. Most values are canonical already,
 * and a copy with few changes is many times faster than an object built key by key.
 */
function canonise(
  draft: Record<string, unknown>,
  plan: RecordPlan,
  options: ReadingOptions,
  findings: Finding[],
): asserts draft is Record<string, FieldValue> {
  let count = 0;
  for (const { key, field, read } of plan.fields) {
    const value = draft[key];
    if (value === undefined) continue;
    const reading = value === null || value === '' ? undefined : read(value, options);
    if (reading === value) {
      count += 1;
    } else if (isUnread(reading)) {
      if (!isBlank(value)) findings.push(unreadFinding(field, value, reading));
      Reflect.deleteProperty(draft, key);
    } else if (reading === undefined) {
      Reflect.deleteProperty(draft, key);
    } else {
      count += 1;
      draft[key] = reading;
    }
  }
  const keys = Object.keys(draft);
  if (keys.length > count) dropOthers(draft, keys, plan, findings);
}

/** Takes out what is no field; the register number is a part of the record itself. */
function dropOthers(
  draft: Record<string, unknown>,
  keys: readonly string[],
  { fieldKeys, numberField }: RecordPlan,
  findings: Finding[],
): void {
  for (const key of keys) {
    const isField = fieldKeys.has(key);
    if (isField && key !== numberField && draft[key] !== undefined) continue;
    if (!isField && draft[key] !== undefined) findings.push(unknownField(key));
    Reflect.deleteProperty(draft, key);
  }
}

function unreadFinding(field: Field, value: unknown, { code, expected }: Unread): Finding {
  const found = shownValue(value);
  return {
    code,
    severity: 'error',
    field: field.key,
    clause: field.clause,
    message: {
      zh: `“${field.title.zh}”为“${found}”，${expected.zh}。`,
      en: `“${field.title.en}” is “${found}”: ${expected.en}.`,
    },
  };
}

function unknownField(key: string): Finding {
  return {
    code: 'field-unknown',
    severity: 'warning',
    field: key,
    message: {
      zh: `字段“${shownValue(key)}”不属于本制度，未采用。`,
      en: `Field “${shownValue(key)}” does not belong to this regime and is not used.`,
    },
  };
}
