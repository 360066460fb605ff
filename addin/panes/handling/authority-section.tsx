import type { ReactElement } from 'react';
import { deciderOf } from '../../../core/handling/decider-of';
import type { Authority } from '../../../core/rulebook/rulebook';
import { useHandlingWording } from '../../texts/handling-wording';
import type { CaseContext } from './case-context';
import { FactList, type Fact } from './fact-list';
import { FoldedSection } from '../../controls/folded-section';
import { roleTitles } from './role-titles';

/** 权限: who decides each matter of this case as it stands, up to which limit, by which clause. */
export function AuthoritySection({ ledger, record }: CaseContext): ReactElement | null {
  const wording = useHandlingWording();
  const { say, texts } = wording;
  const { rulebook, zone } = ledger;
  const { authorities } = rulebook;
  if (authorities.length === 0) return null;
  const limitsOf = ({ when }: Authority): readonly string[] =>
    rulebook.definition.parameters
      .filter(({ key }) => when?.source.includes(`parameters.${key}`))
      .map(
        ({ key, title }) => `${say(title)}${texts.common.colon}${rulebook.parameters[key] ?? ''}`,
      );
  const factOf = (authority: Authority): Fact => ({
    key: authority.key,
    lead: roleTitles([authority.role], rulebook, wording),
    text: say(authority.title),
    details: limitsOf(authority),
    clause: authority.clause,
  });
  const isDecided = new Set<string>();
  const facts = authorities.flatMap((authority): readonly Fact[] => {
    const { matter } = authority;
    if (matter === undefined) return [factOf(authority)];
    if (isDecided.has(matter)) return [];
    isDecided.add(matter);
    const decider = deciderOf(matter, record, rulebook, zone);
    if (decider) return [factOf(decider)];
    const { key, clause } = authority;
    const text = say(authority.title);
    return [{ key, lead: texts.handling.nobodyDecides, text, clause }];
  });
  return (
    <FoldedSection title={texts.handling.authority}>
      <FactList facts={facts} />
    </FoldedSection>
  );
}
