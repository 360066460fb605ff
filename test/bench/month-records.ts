import type { ComplaintRecord, FieldValue } from '../../core/record/record';
import type { Field, Rulebook } from '../../core/rulebook/rulebook';
import type { Instant } from '../../core/date/time';
import { intakeEvent } from '../../core/summary/intake-event';
import { randomNumbers } from './random';

const HOUR = 3600;

/** So many complaints of a regime received in the 30 days from `first` on, most of them handled. */
export function monthRecords(
  count: number,
  rulebook: Rulebook,
  first: Instant,
): readonly ComplaintRecord[] {
  const { fields, events, levels } = rulebook;
  const random = randomNumbers(5);
  const intake = events.findIndex(({ key }) => key === intakeEvent(rulebook));
  return Array.from({ length: count }, (_, index): ComplaintRecord => {
    const received = first + random(30 * 24) * HOUR;
    const gap = (1 + random(60)) * HOUR;
    const last = random(4) === 0 ? intake + random(events.length - intake) : events.length - 1;
    const level = levels[random(levels.length || 1)]?.code;
    return {
      id: `r${index}`,
      number: `2026-${String(index + 1).padStart(6, '0')}`,
      fields: Object.fromEntries(fields.map((field) => [field.key, valueOf(field, index, random)])),
      events: Object.fromEntries(
        events
          .slice(0, last + 1)
          .map(({ key }, step) => [
            key,
            { instant: received + (step - intake) * gap, dateOnly: false },
          ]),
      ),
      ...(level !== undefined && { level }),
      agreed: {},
      extensions: [],
      pauses: [],
    };
  });
}

function valueOf(
  { type, choices }: Field,
  index: number,
  random: (below: number) => number,
): FieldValue {
  switch (type) {
    case 'choice':
      return choices?.[random(choices.length)]?.value ?? '';
    case 'yes-no':
      return random(2) === 0;
    case 'integer':
    case 'number':
      return random(100);
    case 'money':
      return random(1_000_000);
    case 'date':
      return `2026-10-${String(1 + random(28)).padStart(2, '0')}`;
    case 'date-time':
      return `2026-10-${String(1 + random(28)).padStart(2, '0')}T09:30:00`;
    case 'long-text':
      return `第 ${index + 1} 件：用户反映宽带经常中断，报修 ${random(9) + 1} 次仍未解决，要求尽快修复并减免当月费用。`;
    default:
      return `某某公司${random(5000)}`;
  }
}
