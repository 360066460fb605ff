import type { Finding } from '../../finding';
import type { Clock } from '../../rulebook/rulebook';
import { isInstantUnit } from '../instant-unit';
import type { RecordFacts } from '../record-facts';
import { noFindings, type CheckCompiler } from './check';

/** An event with a date only that starts or stops a clock counted in minutes or hours. */
export const eventWithoutTime: CheckCompiler = ({ clocks, events }) => {
  const exact = clocks.filter(({ within }) => isInstantUnit(within.unit));
  const uses = events
    .map((event) => ({
      event,
      clocks: exact.filter(({ from, to }) => from === event.key || to === event.key),
    }))
    .filter((use) => use.clocks.length > 0);
  if (uses.length === 0) return undefined;
  return (facts) => {
    let findings = noFindings;
    for (const use of uses) {
      if (facts.record.events[use.event.key]?.dateOnly !== true) continue;
      const clock = use.clocks.find((candidate) => applies(candidate, facts));
      if (clock !== undefined) findings = [...findings, withoutTime(use.event, clock)];
    }
    return findings;
  };
};

function applies({ when }: Clock, facts: RecordFacts): boolean {
  return when === undefined || facts.holds(when);
}

function withoutTime(
  { key, title }: { readonly key: string; readonly title: Finding['message'] },
  clock: Clock,
): Finding {
  return {
    code: 'event-without-time',
    severity: 'warning',
    field: key,
    clause: clock.clause,
    message: {
      zh: `“${title.zh}”只有日期，按 0 时计；“${clock.title.zh}”按分钟或小时计算，应填写时刻。`,
      en: `“${title.en}” has a date only and counts as 0:00; “${clock.title.en}” runs in minutes or hours and needs the time.`,
    },
  };
}
