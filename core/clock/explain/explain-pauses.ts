import type { EpochDay, Instant } from '../../date/time';
import type { ComplaintRecord, EventTime, Pause } from '../../record/record';
import { pauseProblem } from '../../record/pause-problem';
import type { Clock } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import type { ClockSetting } from '../clock-setting';
import type { Step } from '../clock-state';
import { durationText } from '../duration-text';
import { pausedDays, type PauseSpan } from '../pause-spans';
import type { Reckoning } from '../reckon-due';
import { dayRange, fullInstant } from './day-words';

/** The pauses between the start and the due, with the reasons given for them. */
export function explainPauses(
  clock: Clock,
  { pauses, due, isAgreed }: Reckoning,
  start: EventTime,
  record: ComplaintRecord,
  setting: ClockSetting,
): readonly Step[] {
  const startDay = setting.zone.toDay(start.instant);
  const counted = pauses
    .filter((span) => isWithin(span, start, due.deadline))
    .map((span) => {
      const { first, last } = pausedDays(span, setting.zone);
      const period = periodWords(span, due.kind === 'day', startDay, setting);
      const effect = isAgreed ? AGREED : due.kind === 'day' ? DAYS : HOURS;
      const reason = reasonWords(span, record, clock);
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
  return [...counted, ...refusedPauses(clock, record, setting, startDay)];
}

/** The pauses that do not count, and why; and that a total was reached, with the clause. */
function refusedPauses(
  clock: Clock,
  { pauses }: ComplaintRecord,
  { zone }: ClockSetting,
  reference: EpochDay,
): readonly Step[] {
  const rule = clock.pause;
  if (!clock.pausable || rule === undefined) return [];
  return pauses
    .filter((pause) => pauseProblem(pause, pauses, rule, zone) !== undefined)
    .map(({ from }) => {
      const day = zone.toDay(from.instant);
      const when = dayRange(day, day, reference);
      const text = {
        zh: `${when.zh}起的中止不符合规定，不计入（${rule.clause}）。`,
        en: `The pause from ${when.en} is not allowed and does not count (${rule.clause}).`,
      };
      return { kind: 'pause' as const, from: day, text };
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

/** Why a clock was paused and by whom; that it ran on by itself where its rules end a pause. */
function reasonWords({ from, to }: PauseSpan, { pauses }: ComplaintRecord, clock: Clock): Text {
  const own = pauses.filter((pause) => pause.from.instant >= from && pause.from.instant <= to);
  const words = own.map((pause) => pauseWords(pause, clock));
  // Only the time between an end and a reopening comes without a pause.
  if (own.length === 0) words.push({ zh: '案件已办结', en: 'the case was closed' });
  const isCut = own.length > 0 && own.every((pause) => (pause.to?.instant ?? Infinity) > to);
  const rule = isCut ? clock.pause : undefined;
  if (rule?.maxTotal !== undefined) {
    const { zh, en } = durationText(rule.maxTotal);
    const { clause } = rule;
    words.push({
      zh: `中止累计以${zh}为限，期满自动恢复，${clause}`,
      en: `pauses last ${en} in all and then end by themselves, ${clause}`,
    });
  }
  return {
    zh: inBrackets(
      words.map(({ zh }) => zh),
      '（',
      '；',
      '）',
    ),
    en: inBrackets(
      words.map(({ en }) => en),
      ' (',
      '; ',
      ')',
    ),
  };
}

function pauseWords({ reason, ground, by }: Pause, { pause: rule }: Clock): Text {
  const title = rule?.grounds.find(({ key }) => key === ground)?.title;
  const own = [reason.trim(), by?.trim() ?? ''];
  return {
    zh: [title?.zh ?? '', ...own].filter((part) => part !== '').join('，'),
    en: [title?.en ?? '', ...own].filter((part) => part !== '').join(', '),
  };
}

function inBrackets(
  words: readonly string[],
  open: string,
  separator: string,
  close: string,
): string {
  const said = words.filter((word) => word !== '');
  return said.length === 0 ? '' : `${open}${said.join(separator)}${close}`;
}
