import { parseRecord } from '../../core/record/parse-record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import { buildColumns } from '../../core/summary/build-columns';
import { parsePeriod } from '../../core/summary/parse-period';
import { summarise } from '../../core/summary/summarise';
import { readRulebook } from './read-rulebook';
import { instantOf, smallSetting } from './small-ledger';

/** A case as a ledger holds it: texts in Chinese, wall times. */
export interface Case {
  readonly level?: string;
  readonly fields: Readonly<Record<string, unknown>>;
  readonly events: Readonly<Record<string, string>>;
}

const rates = ['validRate', 'satisfactionRate', 'visitRate', 'repeatRate'];

/** Numerator and denominator of each rate a regime has, for October 2026 seen from the end of November. */
export function ratesOf(
  id: string,
  cases: readonly Case[],
  parameters: Readonly<Record<string, number | string>> = {},
): Readonly<Record<string, unknown>> {
  const { rulebook } = bindRulebook(readRulebook(id), parameters);
  if (!rulebook) throw new Error(`${id} does not bind`);
  const records = cases.map(
    (raw, index) => parseRecord({ id: `r${index}`, ...raw }, rulebook, smallSetting.zone).record,
  );
  const columns = buildColumns(records, rulebook, smallSetting, instantOf('2026-11-30T12:00'));
  const period = parsePeriod('2026-10').period;
  if (!period) throw new Error('no period');
  const { measures } = summarise(columns, { period, groupBy: [] });
  return Object.fromEntries(
    measures
      .filter(({ key }) => rates.includes(key))
      .map(({ key, numerator, denominator }) => [key, [numerator, denominator]]),
  );
}
