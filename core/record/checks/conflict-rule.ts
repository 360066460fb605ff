import type { Finding } from '../../finding';
import type { ConflictRule } from '../../rulebook/rulebook';
import { noFindings, type CheckCompiler } from './check';

/**
 * A rule on who may act (two persons, recusal) that the record breaks once its event is recorded: an
 * error, or a warning where the regime only advises it.
 */
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

function findingOf({ key, title, at, soft, clause }: ConflictRule): Finding {
  return {
    code: `conflict-${key}`,
    severity: soft ? 'warning' : 'error',
    ...(at !== undefined && { field: at }),
    clause,
    message: soft
      ? { zh: `未按制度的一般要求：${title.zh}`, en: `Not as the regime advises: ${title.en}` }
      : { zh: `违反规定：${title.zh}`, en: `Against the rule: ${title.en}` },
  };
}
