import type { ReactElement } from 'react';
import { formatDay } from '../../../core/date/civil-date';
import { retentionOf, type RetentionEnd } from '../../../core/handling/retention-of';
import { useHandlingWording } from '../../texts/handling-wording';
import type { CaseContext } from './case-context';
import { FactList } from './fact-list';
import { FoldedSection } from '../../controls/folded-section';

/** 保存期限: until when each part of the file of this case is kept. */
export function RetentionSection({ ledger, record }: CaseContext): ReactElement | null {
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  const { rulebook } = ledger;
  if (rulebook.retention.length === 0) return null;
  const untilText = (until: RetentionEnd['until']): string =>
    typeof until === 'number' ? handling.keptUntil(formatDay(until)) : handling.kept[until];
  const ends = retentionOf(record, rulebook, ledger);
  const facts = ends.map(({ retention, until }) => ({
    key: retention.key,
    lead: untilText(until),
    text: say(retention.title),
    clause: retention.clause,
  }));
  return (
    <FoldedSection title={handling.retention}>
      <FactList facts={facts} />
    </FoldedSection>
  );
}
