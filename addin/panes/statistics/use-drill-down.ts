import { useState } from 'react';
import type { Finding } from '../../../core/finding';
import type { ComplaintRecord } from '../../../core/record/record';
import type { LedgerState } from '../../../core/summary/ledger-figures';
import { allMeasures } from '../../../core/summary/measures/measures';
import type { Period } from '../../../core/summary/period';
import { seriesPeriod } from '../../../core/summary/series-period';
import type { SummaryRow, SummaryTable } from '../../../core/summary/summary-table';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import type { Outcome } from '../../controls/outcome-message';
import { useStatisticsWording } from '../../texts/statistics-wording';
import { filterRegister, unfilterRegister } from '../../workbook/filter-register';

/** A figure whose records are asked for. */
export interface Figure {
  readonly measure: string;
  readonly side: 'numerator' | 'denominator';
  /** What it is called in the message. */
  readonly name: string;
  /** The group it is of; absent: the whole ledger. */
  readonly group?: {
    readonly table: SummaryTable;
    readonly row: SummaryRow;
    /** The table runs month by month beyond the period. */
    readonly isSeries: boolean;
  };
}

/** Excel's list of a filter takes no more. */
const MOST = 10_000;

/** Filters the register to the records behind a figure, and back. */
export function useDrillDown(
  ledger: LedgerSettings,
  counted: { readonly state: LedgerState; readonly period: Period } | undefined,
) {
  const { texts, say } = useStatisticsWording();
  const [outcome, setOutcome] = useState<Outcome>();
  const [isFiltered, setFiltered] = useState(false);

  const tell = async (act: () => Promise<readonly Finding[]>, done: Outcome | undefined) => {
    try {
      const [finding] = await act();
      setOutcome(finding ? { intent: 'error', text: say(finding.message) } : done);
      return finding === undefined;
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
      return false;
    }
  };
  const show = async (figure: Figure) => {
    if (!counted) return;
    const records = [...new Set(recordsOf(figure, counted.state, counted.period))];
    if (records.length > MOST) {
      setOutcome({ intent: 'warning', text: texts.statistics.tooMany(records.length) });
      return;
    }
    const text = texts.statistics.shown(figure.name, records.length);
    if (await tell(() => filterRegister(ledger, records), { intent: 'info', text })) {
      setFiltered(true);
    }
  };
  const showAll = async () => {
    if (await tell(() => unfilterRegister(ledger), undefined)) setFiltered(false);
  };
  return { outcome, isFiltered, show, showAll };
}

function recordsOf(
  { measure: key, side, group }: Figure,
  state: LedgerState,
  period: Period,
): readonly ComplaintRecord[] {
  const measure = allMeasures(state).find((candidate) => candidate.key === key);
  if (measure === undefined) return [];
  const keys = group?.table.keys ?? [];
  const span = group?.isSeries ? seriesPeriod(period) : period;
  return state.recordsOf(measure, side, { period: span, keys, holds: groupTest(group) });
}

/** “其他” holds whatever no other row of its table has. */
function groupTest(group: Figure['group']): (values: readonly unknown[]) => boolean {
  if (group === undefined) return () => true;
  const named = group.table.rows.filter(({ folded }) => folded === undefined);
  const names = new Set(named.map(({ keys }) => JSON.stringify(keys)));
  if (group.row.folded !== undefined) return (values) => !names.has(JSON.stringify(values));
  const own = JSON.stringify(group.row.keys);
  return (values) => JSON.stringify(values) === own;
}
