import type { EpochDay } from '../../date/time';
import type { EventTime } from '../../record/record';
import type { Clock } from '../../rulebook/rulebook';
import type { ClockSetting } from '../clock-setting';
import type { Step } from '../clock-state';
import { dueText } from '../due-text';
import { durationText } from '../duration-text';
import type { Reckoning } from '../reckon-due';
import { countedDays, uncertainDays } from './counted-days';
import { dayRange, fullDay, fullInstant } from './day-words';
import { isWithin } from './explain-pauses';
import { explainRoll } from './explain-roll';

/** How the amount of a clock was counted from its start to its due before any extension. */
export function explainCount(
  clock: Clock,
  startedAt: EventTime,
  reckoning: Reckoning,
  setting: ClockSetting,
): readonly Step[] {
  const { base, pauses, isAgreed } = reckoning;
  const start = setting.zone.toDay(startedAt.instant);
  if (isAgreed) return [agreedStep(reckoning, setting)];
  const { unit, amount } = clock.within;
  const end = setting.zone.toDay(base.due.deadline);
  if (unit === 'working-day' && amount !== 0) {
    const isBack = amount < 0;
    const days = isBack ? { from: end, to: start - 1 } : { from: start + 1, to: end };
    const numbering = isBack ? { start } : { start, counted: 0 };
    return [...countedDays(days, setting, pauses, numbering), totalStep(clock, end)];
  }
  if (unit === 'working-hour') {
    const days = { from: Math.min(start, end), to: Math.max(start, end) };
    return [
      ...countedDays(days, setting, pauses, { start }),
      hoursStep(clock, startedAt, reckoning, setting),
    ];
  }
  if (base.due.kind === 'instant') return [hoursStep(clock, startedAt, reckoning, setting)];
  const isSameDay = base.counted === start;
  return [
    ...(isSameDay ? [] : [periodStep(clock, start, base.counted)]),
    ...explainRoll(base, setting.calendar, start),
    ...(base.certain
      ? []
      : uncertainDays(Math.min(base.counted, end), Math.max(base.counted, end), setting)),
  ];
}

function agreedStep({ base }: Reckoning, { zone }: ClockSetting): Step {
  const { due } = base;
  const when = due.kind === 'day' ? fullDay(due.day) : fullInstant(due.deadline, zone);
  return {
    kind: 'agreed',
    from: base.counted,
    text: {
      zh: `双方约定的期限为${when.zh}，以约定为准，不因休息日顺延。`,
      en: `The time agreed for this case is ${when.en}; it stands as agreed, also on a rest day.`,
    },
  };
}

function totalStep({ within }: Clock, end: EpochDay): Step {
  const size = durationText(within);
  const day = fullDay(end);
  const verb = within.amount === 1 ? 'is' : 'are';
  const text =
    within.amount < 0
      ? { zh: `倒数${size.zh}为${day.zh}。`, en: `${size.en} back is ${day.en}.` }
      : { zh: `${day.zh}满${size.zh}。`, en: `${size.en} ${verb} complete on ${day.en}.` };
  return { kind: 'count', from: end, text };
}

function hoursStep(
  { within }: Clock,
  start: EventTime,
  { base, pauses, due }: Reckoning,
  { zone }: ClockSetting,
): Step {
  const size = durationText(within);
  const end = dueText(base.due, zone);
  const isPaused = pauses.some((span) => isWithin(span, start, due.deadline));
  const paused = isPaused ? { zh: '及中止的时间', en: ' and the paused time' } : { zh: '', en: '' };
  const text =
    within.amount < 0
      ? { zh: `倒数${size.zh}为${end}。`, en: `${size.en} back is ${end}.` }
      : {
          zh: `加${size.zh}${paused.zh}，至${end}。`,
          en: `${size.en}${paused.en} run until ${end}.`,
        };
  return { kind: 'count', from: base.counted, text };
}

function periodStep({ within }: Clock, start: EpochDay, counted: EpochDay): Step {
  const size = durationText(within);
  const { zh, en } = dayRange(counted, counted, start);
  const text =
    within.amount < 0
      ? { zh: `倒数${size.zh}为${zh}。`, en: `${size.en} back is ${en}.` }
      : {
          zh: `期限为${size.zh}，届满日为${zh}。`,
          en: `The limit is ${size.en}; it ends on ${en}.`,
        };
  return { kind: 'count', from: counted, text };
}
