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
  const fields: Record<string, FieldValue> = {};
  const findings: Finding[] = [];
  for (const { key, field, read } of plan.fields) {
    const value = raw[key];
    if (value === undefined || value === null || value === '') continue;
    const reading = read(value, options);
    if (reading === undefined) continue;
    if (!isUnread(reading)) fields[key] = reading;
    else if (!isBlank(value)) findings.push(unreadFinding(field, value, reading));
  }
  for (const key in raw) if (!plan.fieldKeys.has(key)) findings.push(unknownField(key));
  return { fields, findings };
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
