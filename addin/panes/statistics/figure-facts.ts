import { formatDay, partsOf } from '../../../core/date/civil-date';
import type { Instant } from '../../../core/date/time';
import { wholeMonths, type Period } from '../../../core/summary/period';
import type { FigureTable } from '../../../core/workbook/figure-table';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { minuteText } from '../../../core/date/minute-text';
import type { StatisticsWording } from '../../texts/statistics-wording';

/** Whose figures, of which period and as of when: what a table needs when it leaves the pane. */
export interface FigureFacts extends Pick<FigureTable, 'period' | 'remark' | 'asOf'> {
  /** The key of a table of this period and language. */
  readonly keyOf: (...parts: readonly string[]) => string;
}

/** Says of a ledger's figures whose they are, of which period and as of when. */
export function figureFacts(
  ledger: LedgerSettings,
  period: Period,
  asOf: Instant,
  { language, texts }: StatisticsWording,
): FigureFacts {
  const [from, to] = [formatDay(period.from), formatDay(period.to)];
  return {
    period: periodName(period),
    remark: `${ledger.name} · ${from} – ${to}`,
    asOf: texts.statistics.asOf(minuteText(ledger.zone.toWall(asOf))),
    keyOf: (...parts) => [...parts, from, to, language].join('_').replace(/[^\p{L}\p{N}_]/gu, ''),
  };
}

/** `2026-11`, `2026`, else the first and the last day: `20261101-20261115`. */
function periodName(period: Period): string {
  const [from, to] = [formatDay(period.from), formatDay(period.to)];
  const months = wholeMonths(period);
  if (months === 1) return from.slice(0, 7);
  if (months === 12 && partsOf(period.from).month === 1) return from.slice(0, 4);
  return `${from}-${to}`.replace(/(\d{4})-(\d\d)-(\d\d)/g, '$1$2$3');
}
