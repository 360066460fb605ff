import type { Light } from '../clock/clock-state';
import { lightName } from '../clock/light-name';
import { NO_DATA } from '../summary/format-measure';
import { intakeEvent } from '../summary/intake-event';
import type { Text } from '../text';
import { say, type FormulaPlaces } from './formula-places';
import { textLiteral } from './formula-text';
import { resolveClocks } from './pivot-layouts';

/** A column that pivots need and the register has not: it is added to the right of the register. */
export interface PivotHelper {
  readonly key: string;
  readonly header: Text;
  /** With `=` and the mark of the row; undefined when the register lacks a column it reads. */
  readonly formula: (places: FormulaPlaces) => string | undefined;
}

/** `2026-11` and `2026-11-05` of the intake as texts, and whether the complaint was settled on time. */
export const pivotHelpers: readonly PivotHelper[] = [
  {
    key: 'helper:month',
    header: { zh: '收到月份', en: 'Month received' },
    formula: (places) => dateText(places, ['YEAR', 'MONTH']),
  },
  {
    key: 'helper:day',
    header: { zh: '收到日', en: 'Day received' },
    formula: (places) => dateText(places, ['YEAR', 'MONTH', 'DAY']),
  },
  {
    key: 'helper:on-time',
    header: { zh: '是否按时', en: 'On time' },
    formula: (places) => {
      const cells = resolveClocks(places.rulebook).flatMap(
        (clock) => places.cell(`light:${clock}`) ?? [],
      );
      if (cells.length === 0) return undefined;
      const isAny = (...lights: readonly Light[]): string =>
        `OR(${cells.flatMap((light) => lights.map((one) => `${light}=${say(lightName(one), places)}`)).join(',')})`;
      return `=IF(${isAny('red', 'purple')},${say(late, places)},IF(${isAny('green', 'amber', 'paused')},${say(open, places)},IF(${isAny('blue')},${say(onTime, places)},${textLiteral(NO_DATA)})))`;
    },
  },
];

/** Parts of the intake's date with hyphens; TEXT would need the letters of the Excel's own language. */
function dateText(
  { cell, rulebook }: FormulaPlaces,
  parts: readonly ('YEAR' | 'MONTH' | 'DAY')[],
): string | undefined {
  const received = cell(`event:${intakeEvent(rulebook)}`);
  const texts = parts.map((part) =>
    part === 'YEAR' ? `YEAR(${received})` : `RIGHT("0"&${part}(${received}),2)`,
  );
  return received && `=IF(ISNUMBER(${received}),${texts.join('&"-"&')},${textLiteral(NO_DATA)})`;
}

const onTime: Text = { zh: '按时', en: 'On time' };
const late: Text = { zh: '超期', en: 'Late' };
const open: Text = { zh: '在办', en: 'Open, not late' };
