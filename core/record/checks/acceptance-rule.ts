import type { Finding, Severity } from '../../finding';
import type { AcceptanceRule } from '../../rulebook/rulebook';
import type { Condition } from '../../rulebook/rulebook';
import { turnedAway } from '../turned-away';
import { noFindings, type CheckCompiler } from './check';

/**
 * An acceptance rule that applies to the record: to be rejected, transferred or corrected, or
 * guidance for whoever takes it in. Silent once the record has been rejected or transferred.
 */
export const acceptanceRule: CheckCompiler = ({ acceptance, events }) => {
  const rules = acceptance.flatMap((rule) =>
    rule.when === undefined ? [] : { when: rule.when, finding: findingOf(rule) },
  );
  if (rules.length === 0) return undefined;
  const isTurnedAway = turnedAway({ events });
  return (facts) => {
    if (isTurnedAway(facts.record)) return noFindings;
    const applying = rules.filter(({ when }: { when: Condition }) => facts.holds(when));
    return applying.length === 0 ? noFindings : applying.map(({ finding }) => finding);
  };
};

const severities: Readonly<Record<AcceptanceRule['outcome'], Severity>> = {
  reject: 'warning',
  transfer: 'warning',
  correct: 'warning',
  accept: 'info',
  guidance: 'info',
};

const outcomes: Readonly<Record<AcceptanceRule['outcome'], Finding['message']>> = {
  reject: { zh: '不予受理', en: 'Not to be accepted' },
  transfer: { zh: '移送', en: 'To be transferred' },
  correct: { zh: '补正', en: 'To be corrected' },
  accept: { zh: '受理', en: 'To be accepted' },
  guidance: { zh: '提示', en: 'Note' },
};

function findingOf({ key, title, outcome, to, clause }: AcceptanceRule): Finding {
  const name = outcomes[outcome];
  return {
    code: `acceptance-${key}`,
    severity: severities[outcome],
    clause,
    message: {
      zh: `${name.zh}：${title.zh}${to ? `（${to.zh}）` : ''}`,
      en: `${name.en}: ${title.en}${to ? ` (${to.en})` : ''}`,
    },
  };
}
