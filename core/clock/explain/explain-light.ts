import type { Zone } from '../../date/time';
import type { EventTime } from '../../record/record';
import type { Text } from '../../text';
import type { ClockState, Light } from '../clock-state';
import { lightName } from '../light-name';
import { remainingText } from '../remaining-text';
import { fullDay, fullInstant } from './day-words';

/**
 * Why a clock has the colour it has, in one sentence: what was done or is still to do, and how that
 * stands to the due.
 *
 * @example 截至2026年11月22日（周日）16:00，“答复留言”尚未完成，逾期1个工作日，因此为红色“逾期”。
 */
export function explainLight(state: ClockState, zone: Zone): Text {
  const facts = factsOf(state, zone);
  const name = lightName(state.light);
  const colour = COLOURS[state.light];
  return state.light === 'grey'
    ? { zh: `${facts.zh}，因此没有颜色。`, en: `${facts.en}, so it has no colour.` }
    : {
        zh: `${facts.zh}，因此为${colour.zh}“${name.zh}”。`,
        en: `${facts.en}, so it is ${colour.en}, “${name.en}”.`,
      };
}

const COLOURS: Readonly<Record<Light, Text>> = {
  red: { zh: '红色', en: 'red' },
  amber: { zh: '黄色', en: 'yellow' },
  paused: { zh: '灰色斜纹', en: 'hatched' },
  purple: { zh: '紫色', en: 'purple' },
  green: { zh: '绿色', en: 'green' },
  blue: { zh: '蓝色', en: 'blue' },
  grey: { zh: '无色', en: 'uncoloured' },
};

function factsOf(state: ClockState, zone: Zone): Text {
  switch (state.status) {
    case 'pending':
      return { zh: '时限尚未开始', en: 'The clock has not started' };
    case 'not-applicable':
      return { zh: '该时限不适用', en: 'The time limit does not apply' };
    case 'cancelled':
      return { zh: '该时限已终止', en: 'The clock ended without a result' };
    case 'paused':
      return asOf(state, zone, { zh: '时限中止，不计算', en: 'the clock is paused' });
    case 'met':
    case 'missed':
      return doneWords(state, zone);
    case 'running':
    case 'overdue':
      return asOf(state, zone, openWords(state));
  }
}

const asOf = ({ asOf: instant }: ClockState, zone: Zone, facts: Text): Text => {
  // Nobody reads seconds out.
  const now = fullInstant(instant - (instant % 60), zone);
  return { zh: `截至${now.zh}，${facts.zh}`, en: `As of ${now.en}, ${facts.en}` };
};

function openWords(state: ClockState): Text {
  const { title } = state.clock;
  const again = state.clock.repeats ? { zh: '再次', en: ' again' } : { zh: '', en: '' };
  const left = remainingText(state) ?? { zh: '尚无期限', en: 'there is no due date yet' };
  const warning =
    state.light === 'amber' ? { zh: '，已进入预警期', en: ', the warning window' } : NONE;
  return {
    zh: `“${title.zh}”尚未${again.zh}完成，${left.zh}${warning.zh}`,
    en: `“${title.en}” is still to be done${again.en}: ${left.en}${warning.en}`,
  };
}

function doneWords(state: ClockState, zone: Zone): Text {
  const { clock, stoppedAt, status, due } = state;
  const when = stoppedAt === undefined ? NONE : timeWords(stoppedAt, zone);
  const what = clock.repeats ? RECORD : quoted(clock.title);
  const how = due === undefined ? NONE : status === 'met' ? IN_TIME : LATE;
  return {
    zh: `${what.zh}于${when.zh}完成${how.zh}`,
    en: `${what.en} was done at ${when.en}${how.en}`,
  };
}

const NONE: Text = { zh: '', en: '' };
const RECORD: Text = { zh: '案件', en: 'The case' };
const IN_TIME: Text = { zh: '，在期限内', en: ', in time' };
const LATE: Text = { zh: '，晚于期限', en: ', after the due time' };

const quoted = ({ zh, en }: Text): Text => ({ zh: `“${zh}”`, en: `“${en}”` });

const timeWords = ({ instant, dateOnly }: EventTime, zone: Zone): Text =>
  dateOnly ? fullDay(zone.toDay(instant)) : fullInstant(instant, zone);
