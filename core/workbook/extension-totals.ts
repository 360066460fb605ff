import { contextOfClock, reckonCycle } from '../clock/assess-clock';
import { clockContext, type ClockContext } from '../clock/clock-context';
import { clockCycle } from '../clock/clock-cycle';
import { effectiveExtensions } from '../clock/effective-extensions';
import type { Instant } from '../date/time';
import type { ComplaintRecord, GrantedExtension } from '../record/record';
import type { Clock } from '../rulebook/rulebook';
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
  for (const clock of context.rulebook.clocks) {
    const rule = clock.extension;
    if (!rule) continue;
    const granted = countingExtensions(clock, contextOfClock(clock, context));
    if (granted.length === 0) continue;
    const amounts = granted.map(({ amount }) =>
      rule.kind === 'cap' ? (rule.amount ?? amount) : Math.min(rule.amount ?? amount, amount),
    );
    totals[clock.key] =
      rule.kind === 'cap' ? Math.max(...amounts) : amounts.reduce((sum, amount) => sum + amount, 0);
  }
  return totals;
}

/** Those that count for the present due; before there is one, those that may count. */
export function countingExtensions(
  clock: Clock,
  context: ClockContext,
): readonly GrantedExtension[] {
  const cycle = clockCycle(clock, context);
  const reckoning = cycle && reckonCycle(clock, cycle, context).reckoning;
  return reckoning === undefined
    ? effectiveExtensions(clock, cycle, context).slice(0, clock.extension?.maxTimes)
    : reckoning.extensions.map(({ granted }) => granted);
}
