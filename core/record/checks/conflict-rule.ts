import type { Finding } from '../../finding';
import type { ConflictRule } from '../../rulebook/rulebook';
import { noFindings, type CheckCompiler } from './check';

/** A rule on who may act (two persons, recusal) that the record breaks once its event is recorded. */
export const conflictRule: CheckCompiler = ({ conflicts }) => {
  if (conflicts.length === 0) return undefined;
  return (facts) => {
    const broken = conflicts.filter(
      ({ at, brokenWhen }) =>
        (at === undefined || facts.record.events[at] !== undefined) && facts.holds(brokenWhen),
    );
    return broken.length === 0 ? noFindings : broken.map(findingOf);
  };
};

function findingOf({ key, title, at, clause }: ConflictRule): Finding {
  return {
    code: `conflict-${key}`,
    severity: 'warning',
    ...(at !== undefined && { field: at }),
    clause,
    message: {
      zh: `不符合办理人员规定：${title.zh}`,
      en: `Against the rule on who may act: ${title.en}`,
    },
  };
}
