import * as z from 'zod';
import { amount } from './shapes';

export const units = [
  'minute',
  'hour',
  'working-hour',
  'calendar-day',
  'working-day',
  'week',
  'month',
  'year',
  'same-day',
  'next-day',
  'end-of-month',
  'day-of-month',
  'weekday',
  'agreed',
] as const;

/** Of `day-of-month` the day, of `weekday` Monday 1 to Sunday 7. */
export const duration = z.strictObject({ amount, unit: z.enum(units) });
export type Unit = (typeof units)[number];
