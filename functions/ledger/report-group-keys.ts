import type { Rulebook } from '../../core/rulebook/rulebook';
import type { ReportDefinition } from './reports-of';

/** What a report's tables group by: as its regime says, else level, category and department. */
export function reportGroupKeys(
  { groupBy }: ReportDefinition,
  { fields, levels }: Rulebook,
): readonly string[] {
  if (groupBy.length > 0) return groupBy;
  const used = fields
    .filter(({ use, type }) => type !== 'long-text' && (use === 'category' || use === 'department'))
    .map(({ key }) => key);
  return [...(levels.length > 0 ? ['level'] : []), ...used];
}
