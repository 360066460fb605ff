import type { Zone } from '../date/time';
import type { Text } from '../text';
import type { DateOrder } from './read-date-text';
import type { FieldValue } from './record';

/** How values of a source are to be read. */
export interface ReadingOptions {
  readonly zone: Zone;
  readonly order?: DateOrder | undefined;
  readonly date1904?: boolean | undefined;
}

/** Why a value could not be read; `expected` completes “found …, expected …”. */
export interface Unread {
  readonly code: string;
  readonly expected: Text;
}

/** A value in canonical form, `undefined` for an empty cell, or why it could not be read. */
export type FieldReading = FieldValue | undefined | Unread;

/** Whether a reading failed. */
export function isUnread(reading: FieldReading): reading is Unread {
  return typeof reading === 'object';
}
