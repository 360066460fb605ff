import type { Finding } from '../../finding';
import type { Rulebook } from '../../rulebook/rulebook';
import { parseCondition } from '../../rulebook/parse-condition';
import { namesLevel } from '../../rulebook/condition-syntax';
import { turnedAway } from '../turned-away';
import { noFindings, type CheckCompiler } from './check';

/**
 * No level although the regime has levels and a clock depends on it. Silent once the record has been
 * rejected or transferred.
 */
export const levelMissing: CheckCompiler = (rulebook) => {
  if (rulebook.levels.length === 0 || !rulebook.clocks.some(dependsOnLevel)) return undefined;
  const findings = [missing(rulebook)];
  const isTurnedAway = turnedAway(rulebook);
  return ({ record }) =>
    record.level === undefined && !isTurnedAway(record) ? findings : noFindings;
};

function dependsOnLevel({ when }: Rulebook['clocks'][number]): boolean {
  if (when === undefined) return false;
  const parsed = parseCondition(when.source);
  return parsed.ok && namesLevel(parsed.tree);
}

function missing({ levels }: Rulebook): Finding {
  return {
    code: 'level-missing',
    severity: 'warning',
    field: 'level',
    ...(levels[0] && { clause: levels[0].clause }),
    message: {
      zh: `级别未选择，相关时限无法计算，应为：${levels.map(({ title }) => title.zh).join('、')}。`,
      en: `No level is chosen, so its time limits cannot run; expected: ${levels.map(({ title }) => title.en).join(', ')}.`,
    },
  };
}
