import type { ComplaintRecord } from '../record/record';
import type { Rulebook } from '../rulebook/rulebook';
import type { MoneyColumn, NamedColumn } from './summary-columns';

/** The fields of a regime that hold money. */
export function moneyNames({ fields }: Rulebook): readonly NamedColumn[] {
  return fields.flatMap(({ key, type, title }) => (type === 'money' ? [{ key, title }] : []));
}

/** The amounts of a money field in cents, and which records have one. */
export function buildMoneyColumn(records: readonly ComplaintRecord[], key: string): MoneyColumn {
  const cents = new Float64Array(records.length);
  const isGiven = new Uint8Array(records.length);
  records.forEach(({ fields }, record) => {
    const amount = fields[key];
    if (typeof amount !== 'number') return;
    cents[record] = amount;
    isGiven[record] = 1;
  });
  return { cents, isGiven };
}
