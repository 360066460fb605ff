import type { EpochDay, Instant } from '../../date/time';
import type { ComplaintRecord, EventTime } from '../../record/record';
import type { Text } from '../../text';
import type { ClockSetting } from '../clock-setting';
import type { Step } from '../clock-state';
import { pausedDays, type PauseSpan } from '../pause-spans';
import type { Reckoning } from '../reckon-due';
import { dayRange, fullInstant } from './day-words';

/** The pauses between the start and the due, with the reasons given for them. */
export function explainPauses(
  { pauses, due, isAgreed }: Reckoning,
  start: EventTime,
  record: ComplaintRecord,
  setting: ClockSetting,
): readonly Step[] {
  const startDay = setting.zone.toDay(start.instant);
  return pauses
    .filter((span) => isWithin(span, start, due.deadline))
    .map((span) => {
      const { first, last } = pausedDays(span, setting.zone);
      const period = periodWords(span, due.kind === 'day', startDay, setting);
      const effect = isAgreed ? AGREED : due.kind === 'day' ? DAYS : HOURS;
      const reason = reasonWords(span, record);
      return {
        kind: 'pause' as const,
        from: first,
        to: last,
        text: {
          zh: `${period.zh}时限中止${reason.zh}，${effect.zh}。`,
          en: `The clock was paused ${period.en}${reason.en}: ${effect.en}.`,
        },
      };
    });
}

/** Whether a pause touches the time between a clock's start and its deadline. */
export function isWithin({ from, to }: PauseSpan, start: EventTime, deadline: Instant): boolean {
  return from <= deadline && to > start.instant;
}

const DAYS: Text = { zh: '其间各日不计入', en: 'these days are not counted' };
const HOURS: Text = { zh: '中止的时间顺加', en: 'the paused time is added' };
const AGREED: Text = { zh: '约定期限不变', en: 'the agreed time stands' };

function periodWords(
  span: PauseSpan,
  inDays: boolean,
  reference: EpochDay,
  setting: ClockSetting,
): Text {
  const { first, last } = pausedDays(span, setting.zone);
  if (span.isOpen) {
    const { zh, en } = dayRange(first, first, reference);
    return { zh: `${zh}起至今`, en: `from ${en} until now` };
  }
  if (inDays) {
    const { zh, en } = dayRange(first, last, reference);
    return first === last ? { zh, en: `on ${en}` } : { zh, en: `from ${en}` };
  }
  const from = fullInstant(span.from, setting.zone);
  const to = fullInstant(span.to, setting.zone);
  return { zh: `${from.zh}至${to.zh}`, en: `from ${from.en} until ${to.en}` };
}

function reasonWords({ from, to }: PauseSpan, { pauses }: ComplaintRecord): Text {
  const reasons = pauses
    .filter((pause) => pause.from.instant >= from && pause.from.instant <= to)
    .map(({ reason }) => reason.trim())
    .filter((reason) => reason !== '');
  if (reasons.length === 0) return { zh: '', en: '' };
  return { zh: `（${reasons.join('；')}）`, en: ` (${reasons.join('; ')})` };
}
