import type { Light } from '../clock/clock-state';
import type { Text } from '../text';
import type { CellStyle } from './workbook-plan';

/** How a light looks and what it means; its name always stands beside the colour. */
export interface LightLook {
  readonly light: Light;
  readonly meaning: Text;
  readonly style: CellStyle;
}

/** How the cell of a light is coloured; one that says nothing yet is not. */
export const lightStyle = (light: Light): CellStyle =>
  lightLooks.find((look) => look.light === light)?.style ?? NO_STYLE;

const NO_STYLE: CellStyle = {};

/** Worst first. */
export const lightLooks: readonly LightLook[] = [
  {
    light: 'red',
    meaning: {
      zh: '期限已过，尚未完成',
      en: 'The due time has passed and the step is not done',
    },
    style: { fill: 'FFC7CE', color: '9C0006', bold: true },
  },
  {
    light: 'amber',
    meaning: {
      zh: '进入预警期：按日计的为最后一个工作日，按小时计的为最后 20%，规则另有规定的从其规定',
      en: 'In the warning window: the last working day, or the last 20 % of hours, unless the rules say otherwise',
    },
    style: { fill: 'FFEB9C', color: '7F6000' },
  },
  {
    light: 'paused',
    meaning: { zh: '时限中止，不计算', en: 'The clock is paused and does not count' },
    style: { fill: 'BFBFBF', pattern: 'hatch' },
  },
  {
    light: 'purple',
    meaning: { zh: '已完成，但晚于期限', en: 'Done, but after the due time' },
    style: { fill: 'E4DFEC', color: '403151' },
  },
  {
    light: 'green',
    meaning: {
      zh: '正在计时，未到预警期',
      en: 'Running, not yet in the warning window',
    },
    style: { fill: 'C6EFCE', color: '006100' },
  },
  {
    light: 'blue',
    meaning: { zh: '在期限内完成', en: 'Done in time' },
    style: { fill: 'DDEBF7', color: '1F4E78' },
  },
];
