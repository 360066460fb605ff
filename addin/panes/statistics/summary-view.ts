import { resolveGroupField } from '../../../core/summary/group-keys';
import type { Rulebook } from '../../../core/rulebook/rulebook';

/** What the chart shows: the grouping a person chose, or one of the pictures managers ask for. */
export const summaryViews = ['own', 'trend', 'pareto', 'onTime', 'ageing'] as const;
export type SummaryView = (typeof summaryViews)[number];

/** What a view groups by. */
const KEYS: Readonly<Partial<Record<SummaryView, string>>> = {
  pareto: 'category',
  onTime: 'department',
};

/** The views a regime has the fields for. */
export const viewsOf = (rulebook: Rulebook): readonly SummaryView[] =>
  summaryViews.filter((view) => {
    const key = KEYS[view];
    return key === undefined || resolveGroupField(key, rulebook) !== undefined;
  });

/** Groups of a picture beyond these are one “其他”. */
const TOP = 10;

/** What a view asks of the statistics. */
export function viewQuery(
  view: SummaryView,
  groupBy: string,
): { readonly groupBy: readonly string[]; readonly top?: number } {
  const key = KEYS[view];
  if (key !== undefined) return { groupBy: [key], top: TOP };
  return { groupBy: view === 'own' && groupBy !== '' ? [groupBy] : [] };
}
