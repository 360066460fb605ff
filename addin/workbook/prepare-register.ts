import type { Instant } from '../../core/date/time';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { addRegisterColumns } from './add-register-columns';
import { runExcel } from './run-excel';

/** Gives a register made by an earlier version of the add-in the columns it lacks. */
export const prepareRegister = (ledger: LedgerSettings, asOf: Instant): Promise<void> =>
  runExcel((context) => addRegisterColumns(context, ledger, asOf));
