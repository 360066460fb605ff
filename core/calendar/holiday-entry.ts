import type { EpochDay } from '../date/time';
import type { Span } from './calendar';

/** What a holiday table or a calendar file says of one day: off, worked, or worked in own hours. */
export type HolidayEntry = {
  /** 1-based line of the file, or row of the sheet. */
  readonly line: number;
  readonly day: EpochDay;
  readonly name: string;
} & (
  | { readonly kind: 'off' }
  | { readonly kind: 'work' }
  | { readonly kind: 'hours'; readonly hours: readonly Span[] }
);
