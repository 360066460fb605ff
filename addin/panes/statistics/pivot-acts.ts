import type { Instant } from '../../../core/date/time';
import type { Period } from '../../../core/summary/period';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { PivotLayout } from '../../../core/workbook/pivot-layouts';
import type { Outcome } from '../../controls/outcome-message';
import type { StatisticsWording } from '../../texts/statistics-wording';
import { addPivot, canPivot } from '../../workbook/add-pivot';
import { refreshPivots } from '../../workbook/refresh-pivots';

interface PivotOrder extends Pick<StatisticsWording, 'say' | 'texts'> {
  readonly layout: PivotLayout;
  readonly ledger: LedgerSettings;
  readonly asOf: Instant;
  /** Absent: of every complaint. */
  readonly period: Period | undefined;
}

/** What the buttons of the pivots do. */
export const pivotActs = { add, refresh } as const;

async function add({ say, texts, ...order }: PivotOrder): Promise<Outcome> {
  const { pivots } = texts.statistics;
  if (!canPivot()) return { intent: 'warning', text: pivots.none };
  const done = await addPivot(order);
  if (done.kind === 'refused') {
    return { intent: 'error', text: done.findings.map(({ message }) => say(message)).join(' ') };
  }
  if (done.kind === 'empty') return { intent: 'info', text: pivots.empty };
  const text = done.wasThere ? pivots.shown(done.sheet) : pivots.added(done.sheet);
  const missing = [
    ...(done.slicersLeftOut ? [pivots.noSlicers] : []),
    ...(done.periodLeftOut ? [pivots.noPeriod] : []),
  ];
  if (missing.length > 0) return { intent: 'warning', text: [text, ...missing].join(' ') };
  return { intent: done.wasThere ? 'info' : 'success', text };
}

async function refresh({ ledger, asOf, texts }: PivotOrder): Promise<Outcome> {
  const { pivots } = texts.statistics;
  if (!canPivot()) return { intent: 'warning', text: pivots.none };
  const count = await refreshPivots(ledger, asOf);
  return { intent: 'info', text: count === 0 ? pivots.nothing : pivots.refreshed(count) };
}
