import { clockContext } from '../clock/clock-context';
import { effectiveExtensions } from '../clock/effective-extensions';
import type { Instant } from '../date/time';
import type { ComplaintRecord } from '../record/record';
import type { RegisterLayout } from './register-layout';

/**
 * What the extension columns of a record say, by clock key: the approved amounts in all, or for a
 * cap the amount that takes the place of the clock's; clocks without an extension are left out.
 */
export function extensionTotals(
  record: ComplaintRecord,
  { ledger }: Pick<RegisterLayout, 'ledger'>,
  asOf: Instant,
): Readonly<Record<string, number>> {
  if (record.extensions.length === 0) return {};
  const { rulebook, calendar, zone } = ledger;
  const context = clockContext(record, rulebook, { calendar, zone }, asOf);
  const totals: Record<string, number> = {};
  for (const clock of rulebook.clocks) {
    const granted = effectiveExtensions(clock, context);
    const rule = clock.extension;
    if (!rule || granted.length === 0) continue;
    const amounts = granted.map(({ amount }) =>
      rule.kind === 'cap' ? (rule.amount ?? amount) : Math.min(rule.amount ?? amount, amount),
    );
    totals[clock.key] =
      rule.kind === 'cap' ? Math.max(...amounts) : amounts.reduce((sum, amount) => sum + amount, 0);
  }
  return totals;
}
