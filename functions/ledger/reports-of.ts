import type { RulebookDefinition } from '../../core/rulebook/definition';

/** What a scheduled report needs of its definition, before or after parameters are bound. */
export type ReportDefinition = Omit<RulebookDefinition['reports'][number], 'due'>;

/** Every ledger has this report, whatever its regime asks for; no clause asks for it. */
const monthly: ReportDefinition = {
  key: 'monthly',
  title: { zh: '投诉月报', en: 'Monthly complaint report' },
  period: 'monthly',
  recipients: [],
  measures: [],
  sections: [],
  groupBy: [],
  clause: '',
};

/** The reports of a regime, and the general monthly one. */
export function reportsOf<Defined extends ReportDefinition>({
  reports,
}: {
  readonly reports: readonly Defined[];
}): readonly (Defined | ReportDefinition)[] {
  return reports.some(({ key }) => key === monthly.key) ? reports : [...reports, monthly];
}
