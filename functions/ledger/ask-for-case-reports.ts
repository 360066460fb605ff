import type { Instant } from '../../core/date/time';
import { caseReports } from '../../core/summary/case-report-turns';
import type { Rulebook } from '../../core/rulebook/rulebook';
import type { Queues } from '../ports';
import { readOwedCases } from '../store/case-report-runs';
import type { Seals } from '../store/read-seals';
import type { TenantQueryable } from '../store/database';
import { askForReport } from './ask-for-report';
import type { LedgerKey } from './ledger';

export interface CaseAsking {
  readonly key: LedgerKey;
  readonly rulebook: Pick<Rulebook, 'reports'>;
  readonly seals: Seals;
  readonly now: Instant;
  /** Those alone for which no message has been sent. */
  readonly unsent: boolean;
  readonly most: number;
}

/**
 * Sends the messages for reports of cases that are owed, each once whoever else does so too; that of a
 * sealed case waits until it is unsealed.
 */
export async function askForCaseReports(
  { key, rulebook, seals, now, ...filter }: CaseAsking,
  { database, queues }: { readonly database: TenantQueryable; readonly queues: Queues },
): Promise<void> {
  const reports = caseReports(rulebook).map((report) => report.key);
  if (reports.length === 0) return;
  const sealed = [...seals.keys()];
  for (const owed of await readOwedCases(database, key, { ...filter, reports, sealed })) {
    await askForReport(owed, { since: WHATEVER, now, by: null }, { database, queues });
  }
}

/** Whatever was written of the version that is owed counts. */
const WHATEVER: Instant = 0;
