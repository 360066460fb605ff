import type { ComplaintRecord, EventTime, LevelChange } from '../../record/record';
import type { Rulebook } from '../../rulebook/rulebook';
import type { Text } from '../../text';
import { assessClock } from '../assess-clock';
import { clockContext } from '../clock-context';
import type { ClockCycle } from '../clock-cycle';
import type { ClockSetting } from '../clock-setting';
import type { ClockState, Step } from '../clock-state';
import { dueText } from '../due-text';
import { fullDay, fullInstant } from './day-words';
import { eventTitle } from './explain-start';

/**
 * What came before the facts a clock runs by now: its start as it was first recorded, the due it had
 * under another level, the round before, and the occurrences that came too late.
 */
export function explainHistory(
  state: ClockState,
  cycle: ClockCycle,
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): readonly Step[] {
  const { clock } = state;
  const corrections = (record.corrections ?? []).filter(({ event }) => event === clock.from);
  return [
    ...corrections.map((correction) => {
      const { old, new: corrected, event, at, by, reason } = correction;
      const title = eventTitle(rulebook, event);
      const [before, after] = [timeWords(old, setting), timeWords(corrected, setting)];
      const act = actWords(at, by, reason, setting);
      return step('correction', at, setting, {
        zh: `“${title.zh}”原登记为${before.zh}，${act.zh.who}更正为${after.zh}${act.zh.why}，按更正后的时间计算。`,
        en: `“${title.en}” was first recorded as ${before.en}; it was corrected to ${after.en} ${act.en.who}${act.en.why}, and the clock runs by that.`,
      });
    }),
    ...reopeningStep(cycle, record, rulebook, setting),
    ...(record.levelChanges ?? []).flatMap((change) =>
      levelStep(change, state, record, rulebook, setting),
    ),
    ...missedSteps(state, setting),
  ];
}

function reopeningStep(
  { reopened }: ClockCycle,
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): readonly Step[] {
  const { round } = clockContext(record, rulebook, setting, 0);
  if (reopened === undefined || round.reopening === undefined) return [];
  const { event, time } = round.reopening;
  const title = eventTitle(rulebook, event);
  const when = timeWords(time, setting);
  const how = REOPENED[reopened];
  return [
    step('reopening', time, setting, {
      zh: `${when.zh}“${title.zh}”，进入第${round.number}轮，${how.zh}。`,
      en: `“${title.en}” at ${when.en} began round ${round.number}; ${how.en}.`,
    }),
  ];
}

const REOPENED: Readonly<Record<NonNullable<ClockCycle['reopened']>, Text>> = {
  restart: { zh: '自重新打开时重新起算', en: 'the clock starts anew with it' },
  continue: { zh: '自原起点继续计算', en: 'the clock goes on from its original start' },
  exclude: {
    zh: '自原起点计算，已办结期间不计入',
    en: 'the clock goes on from its original start without the time the case was closed',
  },
};

/** The due before and after a change of level; nothing where the change did not move it. */
function levelStep(
  change: LevelChange,
  state: ClockState,
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): readonly Step[] {
  const old = dueUnder(change.from, state, record, rulebook, setting);
  const now = dueUnder(change.to, state, record, rulebook, setting);
  if (old === now) return [];
  const [from, to] = [levelTitle(change.from, rulebook), levelTitle(change.to, rulebook)];
  const act = actWords(change.at, change.by, change.reason, setting);
  return [
    step('level', change.at, setting, {
      zh: `${act.zh.who}将级别由${from.zh}改为${to.zh}${act.zh.why}，期限自原起点重新计算：到期日由${old ?? '无'}改为${now ?? '无'}。`,
      en: `The level was changed from ${from.en} to ${to.en} ${act.en.who}${act.en.why}; the limit is counted anew from the original start: the due date moves from ${old ?? 'none'} to ${now ?? 'none'}.`,
    }),
  ];
}

/** The due of the clock between the same events that applies under a level. */
function dueUnder(
  level: string | undefined,
  { clock, asOf }: ClockState,
  record: ComplaintRecord,
  rulebook: Rulebook,
  setting: ClockSetting,
): string | undefined {
  const context = clockContext({ ...record, level: level ?? '' }, rulebook, setting, asOf);
  const states = rulebook.clocks
    .filter(
      ({ from, to, purpose }) =>
        from === clock.from && to === clock.to && purpose === clock.purpose,
    )
    .map((one) => assessClock(one, context))
    .filter(({ due }) => due !== undefined);
  const due = (states.find((one) => one.clock.key === clock.key) ?? states[0])?.due;
  return due && dueText(due, setting.zone);
}

function levelTitle(code: string | undefined, { levels }: Rulebook): Text {
  if (code === undefined) return { zh: '未定级', en: 'none' };
  return levels.find((level) => level.code === code)?.title ?? { zh: code, en: code };
}

function missedSteps({ missed = [] }: ClockState, setting: ClockSetting): readonly Step[] {
  return missed.map(({ due, occurredAt, count }) => {
    const [last, when] = [dueText(due, setting.zone), timeWords(occurredAt, setting)];
    const more = count > 1 ? { zh: `，共缺${count}次`, en: `, ${count} were missed` } : NOTHING;
    return step('missed', occurredAt, setting, {
      zh: `应于${last}前完成的一次，至${when.zh}才完成${more.zh}。`,
      en: `The one due ${last} was done at ${when.en} only${more.en}.`,
    });
  });
}

const NOTHING: Text = { zh: '', en: '' };

interface ActWords {
  /** “2026年10月9日（周五）09:00由李四”, “at 09:00 on Friday 9 October 2026 by 李四”. */
  readonly who: string;
  /** “（邮戳为准）”, “ (by the postmark)”. */
  readonly why: string;
}

/** Who did something when, and why. */
function actWords(
  at: EventTime,
  by: string,
  reason: string,
  setting: ClockSetting,
): { readonly zh: ActWords; readonly en: ActWords } {
  const when = timeWords(at, setting);
  const who = by.trim();
  const why = reason.trim();
  return {
    zh: {
      who: `${when.zh}${who === '' ? '' : `由${who}`}`,
      why: why === '' ? '' : `（${why}）`,
    },
    en: {
      who: `${at.dateOnly ? 'on' : 'at'} ${when.en}${who === '' ? '' : ` by ${who}`}`,
      why: why === '' ? '' : ` (${why})`,
    },
  };
}

function timeWords({ instant, dateOnly }: EventTime, { zone }: ClockSetting): Text {
  return dateOnly ? fullDay(zone.toDay(instant)) : fullInstant(instant, zone);
}

function step(
  kind: Step['kind'],
  { instant }: EventTime,
  { zone }: ClockSetting,
  text: Text,
): Step {
  return { kind, from: zone.toDay(instant), text };
}
