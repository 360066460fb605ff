import type { Instant } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import type { ImportedRows } from '../../../core/record/import-rows';
import { allotNumbers } from '../../../core/record/allot-numbers';
import type { ComplaintRecord } from '../../../core/record/record';
import { intakeEvent } from '../../../core/summary/intake-event';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { wordingOf } from '../../texts/texts';
import { appendRecords } from '../../workbook/append-records';
import { readRegisterNumbers } from '../../workbook/read-register';

/** What became of the rows. */
export interface WrittenRows {
  readonly count: number;
  /** Rows left out because their number stands in the register already. */
  readonly skipped: number;
  /** Why nothing was written, if so. */
  readonly findings: readonly Finding[];
}

/** Writes imported rows into the register; those without a number get the next ones. */
export async function writeRows(
  rows: ImportedRows['records'],
  ledger: LedgerSettings,
  act: {
    readonly at: Instant;
    readonly who: string;
    readonly reason: string;
    /** The service gives the numbers; those given here hold until then. */
    readonly isShared: boolean;
    readonly onProgress: (share: number) => void;
  },
): Promise<WrittenRows> {
  const present = await readRegisterNumbers(ledger);
  const taken = new Set(present);
  const fresh = rows.filter(
    ({ record }) => record.number === undefined || !taken.has(record.number),
  );
  const records = numbered(
    fresh.map(({ record }) => record),
    present,
    ledger,
    act,
  );
  const findings =
    records.length === 0
      ? []
      : await appendRecords(ledger, records, {
          ...act,
          action: wordingOf(ledger.language).texts.actions.imported,
        });
  return {
    count: findings.length > 0 ? 0 : records.length,
    skipped: rows.length - fresh.length,
    findings,
  };
}

/** Gives every record an id of its own, and a number where it has none. */
function numbered(
  records: readonly ComplaintRecord[],
  present: readonly string[],
  { rulebook, zone }: LedgerSettings,
  { at, isShared }: { readonly at: Instant; readonly isShared: boolean },
): readonly ComplaintRecord[] {
  const intake = intakeEvent(rulebook);
  const own = records.flatMap(({ number }) => (number === undefined ? [] : [number]));
  const allot = allotNumbers([...present, ...own], rulebook);
  return records.map((record) => {
    const id = crypto.randomUUID();
    if (record.number !== undefined) return { ...record, id };
    const number = allot(zone.toDay(record.events[intake]?.instant ?? at));
    return { ...record, id, number, ...(isShared && { provisionalNumber: number }) };
  });
}
