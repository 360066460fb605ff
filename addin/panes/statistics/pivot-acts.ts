import type { Instant } from '../../../core/date/time';
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
}

/** What the buttons of the pivots do. */
export const pivotActs = { add, refresh } as const;

async function add({ layout, ledger, asOf, say, texts }: PivotOrder): Promise<Outcome> {
  const { pivots } = texts.statistics;
  if (!canPivot()) return { intent: 'warning', text: pivots.none };
  const done = await addPivot(layout, ledger, asOf);
  if (done.kind === 'refused') {
    return { intent: 'error', text: done.findings.map(({ message }) => say(message)).join(' ') };
  }
  if (done.wasThere) return { intent: 'info', text: pivots.shown(done.sheet) };
  const text = pivots.added(done.sheet);
  return done.slicersLeftOut
    ? { intent: 'warning', text: `${text} ${pivots.noSlicers}` }
    : { intent: 'success', text };
}

async function refresh({ ledger, asOf, texts }: PivotOrder): Promise<Outcome> {
  const { pivots } = texts.statistics;
  if (!canPivot()) return { intent: 'warning', text: pivots.none };
  const count = await refreshPivots(ledger, asOf);
  return { intent: 'info', text: count === 0 ? pivots.nothing : pivots.refreshed(count) };
}
