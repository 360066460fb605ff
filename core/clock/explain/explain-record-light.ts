import type { Zone } from '../../date/time';
import type { Text } from '../../text';
import type { Assessment } from '../assess-record';
import type { ClockState } from '../clock-state';
import { lightName } from '../light-name';
import { explainLight } from './explain-light';

/**
 * Why a record has the colour it has: which of its clocks are the worst, and for each why.
 *
 * @example 整件取最重的一项时限，即“调查”：截至…“调查”尚未完成，逾期1个工作日，因此为红色“逾期”。
 */
export function explainRecordLight({ clocks, light }: Assessment, zone: Zone): Text {
  if (light === 'grey') return WITHOUT;
  const lit = clocks.filter((state) => state.light !== 'grey');
  const worst = lit.filter((state) => state.light === light);
  const reasons = worst.map((state) => explainLight(state, zone));
  const reason = { zh: joined(reasons, 'zh', ''), en: joined(reasons, 'en', ' ') };
  if (lit.length === 1) return reason;
  const name = lightName(light);
  const lead: Text =
    worst.length === lit.length
      ? { zh: `各项时限都是“${name.zh}”。`, en: `All its clocks are “${name.en}”. ` }
      : {
          zh: `整件取最重的一项时限，即${titles(worst, 'zh', '、')}。`,
          en: `The record takes the worst of its clocks: ${titles(worst, 'en', ', ')}. `,
        };
  return { zh: lead.zh + reason.zh, en: lead.en + reason.en };
}

const WITHOUT: Text = {
  zh: '没有正在计算或已经完成的时限，因此没有颜色。',
  en: 'No clock is running or done, so it has no colour.',
};

const joined = (texts: readonly Text[], language: keyof Text, separator: string): string =>
  texts.map((text) => text[language]).join(separator);

const titles = (states: readonly ClockState[], language: keyof Text, separator: string): string =>
  states.map(({ clock }) => `“${clock.title[language]}”`).join(separator);
