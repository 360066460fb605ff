import type { Span } from './calendar';

/**
 * Reads business hours as people write them.
 *
 * @param text e.g. `09:00-12:00, 13:00-18:00`; full-width signs and 24:00 are fine.
 * @returns the spans in minutes after midnight, or undefined when the text is not a list of spans
 * in order that do not overlap.
 */
export function parseHours(text: string): readonly Span[] | undefined {
  const spans = text
    .normalize('NFKC')
    .split(/[,;、\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map(parseSpan);
  const sound = spans.filter((span) => span !== undefined);
  const inOrder = sound.every((span, index) => span.start >= (sound[index - 1]?.end ?? 0));
  return sound.length > 0 && sound.length === spans.length && inOrder ? sound : undefined;
}

function parseSpan(text: string): Span | undefined {
  const match = /^(\d{1,2}):(\d{2})\s*[-–—~至]\s*(\d{1,2}):(\d{2})$/.exec(text);
  if (!match) return undefined;
  const [, ...numbers] = match;
  const [fromHour = 0, fromMinute = 0, toHour = 0, toMinute = 0] = numbers.map(Number);
  const start = fromHour * 60 + fromMinute;
  const end = toHour * 60 + toMinute;
  return fromMinute < 60 && toMinute < 60 && start < end && end <= 1440
    ? { start, end }
    : undefined;
}
