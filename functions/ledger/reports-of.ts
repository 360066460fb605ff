import type { RulebookDefinition } from '../../core/rulebook/definition';

export type ReportDefinition = RulebookDefinition['reports'][number];

/** Every ledger has this report, whatever its regime asks for; no clause asks for it. */
const monthly: ReportDefinition = {
  key: 'monthly',
  title: { zh: '投诉月报', en: 'Monthly complaint report' },
  period: 'monthly',
  groupBy: [],
  clause: '',
};

/** The reports of a regime, and the general monthly one. */
export function reportsOf({
  reports,
}: Pick<RulebookDefinition, 'reports'>): readonly ReportDefinition[] {
  return reports.some(({ key }) => key === monthly.key) ? reports : [...reports, monthly];
}
