import type { Clock } from '../rulebook/rulebook';
import type { Text } from '../text';
import type { ClockColumnKind, RecordColumnKind } from './register-column';

/** Names of the register's own columns; fields and events bring theirs from the rulebook. */
export const registerTitles = {
  ofRecord: {
    number: { zh: '编号', en: 'Number' },
    level: { zh: '级别', en: 'Level' },
    'overall-light': { zh: '时限', en: 'Light' },
    remaining: { zh: '剩余', en: 'Remaining' },
    'next-due': { zh: '当前期限', en: 'Next due' },
    'next-clock': { zh: '当前事项', en: 'Next duty' },
    'paused-since': { zh: '中止自', en: 'Paused since' },
    'calendar-note': { zh: '日历', en: 'Calendar' },
    'provisional-number': { zh: '临时编号', en: 'Provisional number' },
    details: { zh: '明细', en: 'Details' },
    id: { zh: '记录标识', en: 'Record id' },
    version: { zh: '版本', en: 'Version' },
  } satisfies Record<RecordColumnKind, Text>,
  ofApproval: ({ zh, en }: Text): Text => ({ zh: `${zh}·批准`, en: `${en} · approval` }),
  ofClock: (kind: ClockColumnKind, clock: Clock): Text => ({
    zh: `${clock.title.zh}·${partOf(kind, clock).zh}`,
    en: `${clock.title.en} · ${partOf(kind, clock).en}`,
  }),
};

/** A cap is what the clock is extended to, in all. */
const partOf = (kind: ClockColumnKind, { extension }: Clock): Text =>
  kind === 'extension' && extension?.kind === 'cap' ? cap : parts[kind];

const cap: Text = { zh: '延长至', en: 'extended to' };

const parts: Record<ClockColumnKind, Text> = {
  agreed: { zh: '约定时间', en: 'agreed' },
  extension: { zh: '批准延长', en: 'extended by' },
  pause: { zh: '中止顺延', en: 'moved by pauses' },
  due: { zh: '期限', en: 'due' },
  light: { zh: '时限', en: 'light' },
};
