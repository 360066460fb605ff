import type { FieldValue } from './record';

/** Whether a field that something depends on is filled; a “no” to consent is none. */
export function isGiven(value: FieldValue | undefined): boolean {
  return value !== undefined && value !== false;
}
