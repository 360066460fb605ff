import type { Span } from './calendar';

/** Minutes after midnight as a clock shows them: 540 is `09:00`, 1440 is `24:00`. */
export function clockText(minutes: number): string {
  return [Math.floor(minutes / 60), minutes % 60]
    .map((part) => String(part).padStart(2, '0'))
    .join(':');
}

/** Business hours as a person reads them: `09:00–12:00, 13:00–18:00`. */
export function hoursText(spans: readonly Span[]): string {
  return spans.map(({ start, end }) => `${clockText(start)}–${clockText(end)}`).join(', ');
}
