import * as z from 'zod';
import { amount } from './shapes';
import { units } from './units';

/** Of `day-of-month` the day, of `weekday` Monday 1 to Sunday 7. */
export const duration = z.strictObject({ amount, unit: z.enum(units) });
