import type { Finding, Severity } from '../../core/finding';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { intakeEvent } from '../../core/summary/intake-event';

/**
 * The finding that a complaint has no time of receipt: it belongs to no period and starts no clock.
 *
 * @param events the events that were given, read or not.
 */
export function intakeMissing(
  events: Readonly<Record<string, unknown>>,
  rulebook: Rulebook,
  severity: Severity,
): readonly Finding[] {
  const event = rulebook.events.find(({ key }) => key === intakeEvent(rulebook));
  if (!event || events[event.key] !== undefined) return [];
  const { key, title, clause } = event;
  return [
    {
      code: 'intake-missing',
      severity,
      field: key,
      clause,
      message: {
        zh: `“${title.zh}”未填写：缺少收到投诉的时间，时限无法计算。`,
        en: `“${title.en}” is not filled in: without the time of receipt no clock can run.`,
      },
    },
  ];
}
