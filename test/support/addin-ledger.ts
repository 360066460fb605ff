import { createOfficeHost, type OfficeHost } from './office-host';
import { createLedgerSheets } from '../../addin/workbook/create-ledger-sheets';
import type { ComplaintRecord } from '../../core/record/record';
import { parseRecord } from '../../core/record/parse-record';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { officeLedger, officeNow } from './office-ledger';
import { readRulebook } from './read-rulebook';

/** A rulebook of the project with its default parameters, or those given. */
export function boundRulebook(
  id: string,
  parameters: Readonly<Record<string, number>> = {},
): Rulebook {
  const { rulebook, findings } = bindRulebook(readRulebook(id), parameters);
  if (!rulebook) throw new Error(JSON.stringify(findings));
  return rulebook;
}

/** The property manager's ledger, seen as of Sunday 2026-11-22 16:00. */
export const propertyLedger = (): LedgerSettings =>
  officeLedger(boundRulebook('property-internal-procedure'));

/** A new workbook with that ledger in it. */
export async function openPropertyWorkbook(): Promise<{
  readonly host: OfficeHost;
  readonly ledger: LedgerSettings;
}> {
  const host = createOfficeHost();
  const ledger = propertyLedger();
  const taken = await createLedgerSheets(ledger, officeNow);
  if (taken.length > 0) throw new Error(`Taken: ${taken.join(', ')}`);
  return { host, ledger };
}

/** A complaint of a resident, complete unless told otherwise. */
export function propertyRecord(
  ledger: LedgerSettings,
  id: string,
  changes: {
    readonly fields?: Readonly<Record<string, unknown>>;
    readonly events?: Readonly<Record<string, unknown>>;
    readonly level?: string;
  } = {},
): ComplaintRecord {
  return parseRecord(
    {
      id,
      number: `2026-${id.padStart(4, '0')}`,
      fields: { resident: '王某', department: '工程部', content: '电梯坏了', ...changes.fields },
      events: { received: '2026-11-20 09:30', ...changes.events },
      level: changes.level ?? 'important',
    },
    ledger.rulebook,
    ledger.zone,
  ).record;
}
