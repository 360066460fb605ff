import type { Span } from './calendar';

/** Business hours when a ledger sets none: 09:00–12:00 and 13:00–18:00, eight hours. */
export const defaultHours: readonly Span[] = [
  { start: 540, end: 720 },
  { start: 780, end: 1080 },
];
