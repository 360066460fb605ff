import type { Zone } from '../date/time';
import { formatEventTime } from '../record/format-event-time';
import type { Approval, ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import type { Language } from '../text';

/**
 * Who approved an event and when, oldest first; empty when nobody did.
 *
 * @example `总经理 王某 2026-11-16 10:00：同意`
 */
export function approvalText(
  event: string,
  { approvals = [] }: ComplaintRecord,
  { rulebook, zone, language }: ApprovalWords,
): string {
  const own = approvals.filter((approval) => approval.event === event);
  return own
    .map((approval) => {
      const time = formatEventTime(approval.at, zone);
      const opinion = approval.opinion === undefined ? '' : `${colon[language]}${approval.opinion}`;
      return `${approverText(approval, rulebook, language)} ${time}${opinion}`;
    })
    .join(semicolon[language]);
}

interface ApprovalWords {
  readonly rulebook: Rulebook;
  readonly zone: Zone;
  readonly language: Language;
}

/** The role that approved, and who when that is known. */
export function approverText(
  { role, person }: Pick<Approval, 'role' | 'person'>,
  { roles }: Rulebook,
  language: Language,
): string {
  const title = roles.find(({ key }) => key === role)?.title[language] ?? role;
  return `${title} ${person ?? ''}`.trim();
}

const colon = { zh: '：', en: ': ' } as const;
const semicolon = { zh: '；', en: '; ' } as const;
