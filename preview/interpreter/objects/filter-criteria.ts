import type { FilterCriteria } from '../../model/sheet-rules';
import { choiceArgument, optionalText, recordArgument, textArgument } from '../argument-readers';
import { invalidArgument, notImplemented } from '../host-error';

/** Reads filter criteria: by values or by a condition with up to two criteria. */
export function readFilterCriteria(value: unknown): FilterCriteria {
  const record = recordArgument(value, 'criteria');
  const filterOn = textArgument(record['filterOn'], 'filterOn');
  if (filterOn === 'Values') {
    const values = record['values'];
    if (!Array.isArray(values)) throw invalidArgument('values must be a list of texts.');
    return { filterOn, values: values.map((entry: unknown) => textArgument(entry, 'value')) };
  }
  if (filterOn === 'Custom') {
    const criterion2 = optionalText(record['criterion2'], 'criterion2');
    return {
      filterOn,
      criterion1: textArgument(record['criterion1'], 'criterion1'),
      ...(criterion2 === undefined
        ? {}
        : {
            criterion2,
            operator: choiceArgument(record['operator'] ?? 'And', 'operator', ['And', 'Or']),
          }),
    };
  }
  throw notImplemented(`filtering on ${filterOn}`);
}
