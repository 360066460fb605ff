import { amountGivenCount } from '../tallies/amount-given-count';
import type { NamedColumn } from '../summary-columns';
import type { SumMeasure } from './measure';

/** The amounts of one money field added up, under `sum:` and its key. */
export const moneySum = ({ key, title }: NamedColumn): SumMeasure => ({
  key: `sum:${key}`,
  title: { zh: `${title.zh}合计`, en: `${title.en}, total` },
  definition: {
    zh: `期间内收到的件中，填写了“${title.zh}”的金额之和（元）`,
    en: `Of records received in the period: the amounts of “${title.en}” added up, in yuan`,
  },
  kind: 'sum',
  amount: { key: `sum:${key}`, field: key },
  given: amountGivenCount(key),
});
