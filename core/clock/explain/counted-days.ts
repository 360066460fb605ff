import { hoursText } from '../../calendar/hours-text';
import { formatDay, partsOf } from '../../date/civil-date';
import type { DayMark } from '../../calendar/calendar';
import type { EpochDay } from '../../date/time';
import type { ClockSetting } from '../clock-setting';
import type { Step } from '../clock-state';
import { pausedDays, type PauseSpan } from '../pause-spans';
import { dayRange } from './day-words';
import { dayRuns, type DayRun } from './day-runs';

/**
 * The steps of counting working days from `from` to `to`: holidays and make-up days each by name;
 * over a short span also the days counted and every weekend, over a long one all weekends as one.
 */
export function countedDays(
  { from, to }: { readonly from: EpochDay; readonly to: EpochDay },
  setting: ClockSetting,
  pauses: readonly PauseSpan[],
  numbering: Numbering,
): readonly Step[] {
  const spans = pauses.map((span) => pausedDays(span, setting.zone));
  const isPaused = (day: EpochDay): boolean =>
    spans.some(({ first, last }) => first <= day && day <= last);
  const runs = dayRuns(setting.calendar, from, to, isPaused);
  const isLong = to - from + 1 > LONG_SPAN;
  const steps = isLong ? longSteps(runs, numbering) : shortSteps(runs, numbering);
  return [...steps, ...uncertainDays(from, to, setting)];
}

export interface Numbering {
  /** The clock's start, whose year goes without saying. */
  readonly start: EpochDay;
  /** Working days counted before; absent, days are listed without numbers. */
  readonly counted?: number;
}

/** Days above which weekends and plain working days are no longer listed one by one. */
const LONG_SPAN = 31;

function shortSteps(runs: readonly DayRun[], { start, counted }: Numbering): readonly Step[] {
  let number = counted ?? 0;
  return runs.flatMap((run) => {
    const first = number + 1;
    if (isCounted(run)) number += run.to - run.from + 1;
    const step = runStep(run, start);
    if (!isCounted(run) || counted === undefined) return step ?? [];
    const { from, to } = run;
    const numbers = first === number ? `${first}` : `${first}–${number}`;
    const days = dayRange(from, to, start);
    const worked = isMarkedWorkday(run) ? workedWords(run) : undefined;
    return {
      kind: step?.kind ?? ('count' as const),
      from,
      to,
      text: {
        zh: `${days.zh}${worked?.zh ?? ''}，计为第${numbers}个工作日。`,
        en: `${days.en}${worked?.en ?? ''}: counted as working day${first === number ? '' : 's'} ${numbers}.`,
      },
    };
  });
}

function longSteps(runs: readonly DayRun[], { start }: Numbering): readonly Step[] {
  const weekends = runs.filter(({ kind }) => kind === 'weekend');
  const named = runs.filter(({ kind }) => kind !== 'weekend');
  const days = weekends.reduce((sum, { from, to }) => sum + to - from + 1, 0);
  const first = weekends[0];
  const steps = named.flatMap((run) => runStep(run, start) ?? []);
  if (first === undefined) return steps;
  const { to } = weekends.at(-1) ?? first;
  const text = {
    zh: `其余周末共${days}天，不计入。`,
    en: `The other weekends, ${days} days, are not counted.`,
  };
  return [...steps, { kind: 'skip', from: first.from, to, text }];
}

function isCounted(run: DayRun): boolean {
  return run.kind === 'working' || isMarkedWorkday(run);
}

/** A day that is worked for a reason of its own, or in hours of its own. */
function isMarkedWorkday(run: DayRun): run is MarkedWorkday {
  return run.kind === 'make-up' || run.kind === 'extra' || run.kind === 'own-hours';
}

type MarkedWorkday = DayRun & { readonly mark: DayMark };

/** What a run has to say of itself; plain working days nothing, paused days elsewhere. */
function runStep(run: DayRun, reference: EpochDay): Step | undefined {
  const { from, to } = run;
  const days = dayRange(from, to, reference);
  if (isMarkedWorkday(run)) {
    const words = workedWords(run);
    const text = { zh: `${days.zh}${words.zh}，计入。`, en: `${days.en}${words.en}: counted.` };
    return { kind: 'make-up', from, to, text };
  }
  const words = restWords(run);
  if (words === undefined) return undefined;
  const text = { zh: `${days.zh}${words.zh}，不计入。`, en: `${days.en}${words.en}: not counted.` };
  return { kind: 'skip', from, to, text };
}

/** Why a day that is worked needs a word, or in which hours. */
function workedWords({ kind, mark: { name, hours: spans = [] } }: MarkedWorkday): Step['text'] {
  const hours = hoursText(spans);
  if (kind === 'own-hours') return { zh: ` ${name.zh}（${hours}）`, en: `, ${name.en} (${hours})` };
  if (kind === 'make-up') {
    return { zh: ` 调休上班（${name.zh}）`, en: `, worked to make up for ${name.en}` };
  }
  const own = hours === '' ? name : { zh: `${name.zh}，${hours}`, en: `${name.en}, ${hours}` };
  return { zh: ` 本单位上班（${own.zh}）`, en: `, a working day of this office (${own.en})` };
}

/** Why a run of days is off; nothing for days that are worked. */
export function restWords({ kind, mark }: DayRun): Step['text'] | undefined {
  if (kind === 'holiday') {
    return { zh: ` 法定节假日：${mark.name.zh}`, en: `, public holiday: ${mark.name.en}` };
  }
  if (kind === 'closure') {
    return { zh: ` 本单位休息：${mark.name.zh}`, en: `, closed: ${mark.name.en}` };
  }
  return kind === 'weekend' ? { zh: ' 周末', en: ', weekend' } : undefined;
}

/** A warning for the days in [from, to] that the calendar has no data for. */
export function uncertainDays(
  from: EpochDay,
  to: EpochDay,
  { calendar }: ClockSetting,
): readonly Step[] {
  if (calendar.isCertain(from, to)) return [];
  const first = calendar.isCertain(from, from) ? calendar.certainTo + 1 : from;
  const { year } = partsOf(first);
  const text = {
    zh: `${year}年的放假安排尚未公布（日历${calendar.version}无此数据），自${formatDay(first)}起暂按周一至周五为工作日推算，公布后可能变化。`,
    en: `The holiday arrangement of ${year} is not in the calendar ${calendar.version}; from ${formatDay(first)} on, Monday to Friday are taken as working days, which may change once it is published.`,
  };
  return [{ kind: 'uncertain', from: first, to, text }];
}
