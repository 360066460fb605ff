import type { Finding } from '../finding';

export type RawObject = Readonly<Record<string, unknown>>;

/** A value from outside as an object with keys, or `undefined` when it is none. */
export function rawObject(value: unknown): RawObject | undefined {
  return isRawObject(value) ? value : undefined;
}

/** Whether a value from outside says nothing: absent, or only spaces. */
export function isBlank(value: unknown): boolean {
  return (
    value === undefined || value === null || (typeof value === 'string' && value.trim() === '')
  );
}

/** A part of a record that is not an object or a list although it has to be. */
export function shapeFinding(part: string): Finding {
  return {
    code: 'record-shape',
    severity: 'error',
    field: part,
    message: {
      zh: `记录的“${part}”格式不对，无法读取。`,
      en: `The record's “${part}” does not have the expected shape and cannot be read.`,
    },
  };
}

/** Whether reading a part ended in a finding. */
export function isFinding(part: object): part is Finding {
  return 'code' in part && 'severity' in part;
}

function isRawObject(value: unknown): value is RawObject {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
