import type { Rulebook } from '../rulebook/rulebook';
import type { Text } from '../text';
import { litClocks } from './register-columns';

/** The ready pivots; each is made once in a workbook. */
export const pivotKeys = [
  'typeMonth',
  'departmentLight',
  'levelOnTime',
  'causePareto',
  'monthLight',
] as const;
export type PivotKey = (typeof pivotKeys)[number];

/** A pivot over the register: its axes by the keys of register columns or helper columns. */
export interface PivotLayout {
  readonly key: PivotKey;
  readonly title: Text;
  readonly row: string;
  readonly column?: string;
  /** Counts the largest first, with the share of all rows so far. */
  readonly isPareto?: boolean;
  /** What a slicer filters by; the axes are not repeated. */
  readonly slicers: readonly string[];
}

/** The pivots a regime has the columns for. */
export function pivotLayouts(rulebook: Rulebook): readonly PivotLayout[] {
  const category = fieldColumn(rulebook, 'category');
  const department = fieldColumn(rulebook, 'department');
  const level = rulebook.levels.length > 0 ? 'level' : undefined;
  const light = litClocks(rulebook).length > 0 ? 'overall-light' : undefined;
  const onTime = resolveClocks(rulebook).length > 0 ? 'helper:on-time' : undefined;
  const axes: Readonly<Record<PivotKey, readonly (string | undefined)[]>> = {
    typeMonth: [category, 'helper:month'],
    departmentLight: [department, light],
    levelOnTime: [level, onTime],
    causePareto: [category],
    monthLight: ['helper:month', light],
  };
  const filters = [department, level, light].filter((key) => key !== undefined);
  return pivotKeys.flatMap((key): readonly PivotLayout[] => {
    const [row, column] = axes[key];
    if (row === undefined || (axes[key].length > 1 && column === undefined)) return [];
    return [
      {
        key,
        title: titles[key],
        row,
        ...(column !== undefined && { column }),
        ...(key === 'causePareto' && { isPareto: true }),
        slicers: filters.filter((filter) => filter !== row && filter !== column).slice(0, 2),
      },
    ];
  });
}

/** The clocks that say whether a complaint was settled on time; of several, as a rule, one applies. */
export const resolveClocks = (rulebook: Rulebook): readonly string[] =>
  litClocks(rulebook).flatMap(({ key, purpose }) => (purpose === 'resolve' ? [key] : []));

function fieldColumn({ fields }: Rulebook, use: 'category' | 'department'): string | undefined {
  const field = fields.find((one) => one.use === use);
  return field && `field:${field.key}`;
}

const titles: Readonly<Record<PivotKey, Text>> = {
  typeMonth: { zh: '类型 × 月份', en: 'Type × month' },
  departmentLight: { zh: '部门 × 时限', en: 'Department × light' },
  levelOnTime: { zh: '级别 × 是否按时', en: 'Level × on time' },
  causePareto: { zh: '原因排列（帕累托）', en: 'Causes by size (Pareto)' },
  monthLight: { zh: '月份 × 时限', en: 'Month × light' },
};
