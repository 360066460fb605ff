import type { FunctionSetting } from '../../addin/custom-functions/function-setting';
import { wordingOf } from '../../addin/texts/texts';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { boundRulebook } from './addin-ledger';
import { officeLedger } from './office-ledger';

/** What the worksheet functions compute by in a workbook with this ledger. */
export function settingOf(ledger: LedgerSettings): FunctionSetting {
  const { calendar, zone, language } = ledger;
  return { ledger, calendar, zone, wording: wordingOf(language) };
}

/** The same for a rulebook of the project. */
export const settingWith = (rulebookId: string): FunctionSetting =>
  settingOf(officeLedger(boundRulebook(rulebookId)));
