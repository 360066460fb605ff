import type { Finding } from '../../finding';
import type { Clock } from '../../rulebook/rulebook';
import { noFindings, type CheckCompiler } from './check';

/** A clock without an amount has started and nobody has entered the time agreed for the case. */
export const agreedTime: CheckCompiler = ({ clocks }) => {
  const agreeable = clocks.filter(({ within }) => within.unit === 'agreed');
  if (agreeable.length === 0) return undefined;
  return (facts) => {
    const { events, agreed } = facts.record;
    let findings = noFindings;
    for (const clock of agreeable) {
      if (events[clock.from] === undefined || agreed[clock.key] !== undefined) continue;
      if (clock.when !== undefined && !facts.holds(clock.when)) continue;
      findings = [...findings, missing(clock)];
    }
    return findings;
  };
};

function missing({ key, title, clause }: Clock): Finding {
  return {
    code: 'agreed-missing',
    severity: 'error',
    field: key,
    clause,
    message: {
      zh: `“${title.zh}”没有约定时间：制度要求逐案约定，应填写日期或时刻。`,
      en: `“${title.en}” has no agreed time: the regime has it agreed case by case, expected a date or time.`,
    },
  };
}
