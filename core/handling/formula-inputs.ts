import type { Zone } from '../date/time';
import { foldText } from '../record/fold-text';
import type { ComplaintRecord } from '../record/record';
import { compileCondition } from '../rulebook/compile-condition';
import type { Rulebook } from '../rulebook/rulebook';
import { expressionContext } from './expression-context';

export type Formula = Rulebook['formulas'][number];
type Over = NonNullable<Formula['inputs'][number]['over']>;

/**
 * The inputs of a formula: answers given, else what is computed over the records of the ledger,
 * else the default; an input that has none of these is absent.
 */
export function formulaInputs(
  { inputs }: Formula,
  given: Readonly<Record<string, number>>,
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): Readonly<Record<string, number>> {
  const values: Record<string, number> = {};
  for (const { key, over, default: usual } of inputs) {
    const value = given[key] ?? (over ? measureOver(over, records, rulebook, zone) : usual);
    if (value !== undefined) values[key] = value;
  }
  return values;
}

function measureOver(
  { measure, field, when }: Over,
  records: readonly ComplaintRecord[],
  rulebook: Rulebook,
  zone: Zone,
): number {
  const condition = when === undefined ? undefined : compileCondition(when);
  const contexts = records
    .map((record) => expressionContext(record, rulebook, zone))
    .filter((context) => condition === undefined || condition.test(context));
  const values = contexts.flatMap(({ fields }) =>
    field === undefined || fields[field] === undefined ? [] : [fields[field]],
  );
  switch (measure) {
    case 'count':
      return field === undefined ? contexts.length : values.length;
    case 'sum':
      return values.reduce<number>((sum, value) => sum + Number(value), 0);
    case 'distinct':
      return new Set(values.map((value) => foldText(String(value)))).size;
  }
}
