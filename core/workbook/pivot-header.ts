import type { LedgerSettings } from './ledger-settings';
import { pivotHelpers } from './pivot-helpers';
import { registerColumns } from './register-columns';

/** What the register calls a column, or a helper column of pivots, by its key. */
export function pivotHeader(key: string, { rulebook, language }: LedgerSettings): string {
  const helper = pivotHelpers.find((one) => one.key === key);
  if (helper) return helper.header[language];
  return registerColumns(rulebook, language).find((one) => one.key === key)?.header ?? key;
}
