import type { Zone } from '../date/time';
import { formatEventTime } from '../record/format-event-time';
import type { Assignment, ComplaintRecord } from '../record/record';
import type { Language, Text } from '../text';

export const departmentsTitle: Text = { zh: '办理部门', en: 'Departments' };

/**
 * The departments a record was given to, oldest first; empty when it was given to none.
 *
 * @example `工程部（协办）2026-11-16 10:00，2026-11-18 退回：不属本部门`
 */
export function assignmentsText(
  { assignments = [] }: ComplaintRecord,
  zone: Zone,
  language: Language,
): string {
  const time = (at: Assignment['at']): string => formatEventTime(at, zone);
  return assignments
    .map((one) => {
      const { department, part, at, due, done, returnedAt, returnReason = '' } = one;
      return [
        words[language].given(department, part, time(at)),
        ...(due ? [words[language].due(time(due))] : []),
        ...(done ? [words[language].done(time(done))] : []),
        ...(returnedAt ? [words[language].returned(time(returnedAt), returnReason)] : []),
      ].join(words[language].comma);
    })
    .join(words[language].semicolon);
}

const words = {
  zh: {
    given: (department: string, part: Assignment['part'], at: string) =>
      `${department}（${part === 'lead' ? '主办' : '协办'}）${at}`,
    due: (at: string) => `期限 ${at}`,
    done: (at: string) => `${at} 办结`,
    returned: (at: string, reason: string) => `${at} 退回：${reason}`,
    comma: '，',
    semicolon: '；',
  },
  en: {
    given: (department: string, part: Assignment['part'], at: string) =>
      `${department} (${part === 'lead' ? 'leads' : 'shares'}) ${at}`,
    due: (at: string) => `due ${at}`,
    done: (at: string) => `done ${at}`,
    returned: (at: string, reason: string) => `given back ${at}: ${reason}`,
    comma: ', ',
    semicolon: '; ',
  },
} as const;
