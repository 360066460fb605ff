import type { Zone } from '../date/time';
import { conditionContext } from '../record/condition-context';
import type { ComplaintRecord } from '../record/record';
import type { ExpressionContext } from '../rulebook/compile-expression';
import type { Rulebook } from '../rulebook/rulebook';

/** What expressions see of a record: as conditions do, all money in yuan; nothing asked yet. */
export function expressionContext(
  record: ComplaintRecord,
  rulebook: Rulebook,
  zone: Zone,
): ExpressionContext {
  const { events, approvals, level, parameters } = conditionContext(record, rulebook, zone);
  const money = rulebook.fields.filter(({ type }) => type === 'money').map(({ key }) => key);
  const fields = Object.fromEntries(
    Object.entries(record.fields).map(([key, value]) => [
      key,
      typeof value === 'number' && money.includes(key) ? value / 100 : value,
    ]),
  );
  return { fields, events, approvals, level, parameters, inputs: {}, results: {} };
}
