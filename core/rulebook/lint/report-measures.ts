import type { LintRule } from './lint-rule';

/** A report that names neither a measure nor a formula, so that nobody knows what it counts. */
export const reportMeasures: LintRule = ({ reports }) =>
  reports.flatMap(({ key, title, measures, clause }, index) => {
    if (measures.length > 0) return [];
    return {
      code: 'report-without-measures',
      severity: 'warning',
      field: key,
      clause,
      path: ['reports', index],
      message: {
        zh: `报表“${title.zh}”没有写明统计哪些指标（measures）。`,
        en: `The report “${title.en}” names no measures.`,
      },
    };
  });
