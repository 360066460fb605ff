import type { Instant } from '../../core/date/time';
import type { ComplaintRecord } from '../../core/record/record';
import type { CaseReportTurn, RecordChange } from '../../core/summary/case-report-turns';
import { decideChange, type StoredRecord, type WantedChange } from '../ledger/decide-change';
import type { LedgerKey } from '../ledger/ledger';
import type { NumberAllotter } from '../ledger/number-allotter';
import type { SaveOutcome } from '../ledger/save-outcome';
import { noteCaseTurns, type RecordTurn } from './case-report-runs';
import type { TenantDatabase, TenantQueryable } from './database';
import { keepAnswer, readAnswer } from './idempotency-keys';
import { lockLedger } from './lock-ledger';
import { readStoredRecords } from './read-stored-records';
import { writeChanges, type WrittenChange } from './write-changes';

export interface SaveRequest {
  readonly changes: readonly WantedChange[];
  readonly by: string;
  readonly at: Instant;
  readonly idempotencyKey: string;
  /** Tells whether a repeated key comes with the same request. */
  readonly digest: string;
  /** Whether the caller may change what is stored; undefined: a new record. Absent: anything. */
  readonly mayChange?: (before: ComplaintRecord | undefined, after: ComplaintRecord) => boolean;
  /** The reports of a case that a change of its record owes. Absent: none. */
  readonly turnsOf?: (change: RecordChange) => readonly CaseReportTurn[];
  /** Gives numbers to records that have none, after those taken. */
  readonly allotter: (taken: Iterable<string>) => NumberAllotter;
}

export type SaveResult =
  | { readonly kind: 'saved'; readonly outcomes: readonly SaveOutcome[]; readonly cursor: number }
  | { readonly kind: 'key-reused' };

/**
 * Stores changes of a ledger's records in one transaction: what is answered `applied` is durable.
 * Writers of one ledger wait for each other, so versions, numbers and sequence have no gaps; a
 * repeated idempotency key gets the first answer again and changes nothing.
 */
export function saveRecords(
  database: TenantDatabase,
  key: LedgerKey,
  request: SaveRequest,
): Promise<SaveResult> {
  return database.transaction(async (transaction) => {
    const head = await lockLedger(transaction, key);
    const kept = await readAnswer(transaction, key, request.idempotencyKey);
    if (kept) {
      return kept.digest === request.digest
        ? { kind: 'saved', ...kept.answer }
        : { kind: 'key-reused' };
    }
    const { outcomes, written } = await decide(transaction, key, request);
    await writeChanges(transaction, key, head, written);
    await noteCaseTurns(transaction, key, turnsOf(written, request), request.at);
    const answer = { outcomes, cursor: head.sequence + written.length };
    await keepAnswer(transaction, key, request, answer);
    return { kind: 'saved', ...answer };
  });
}

const turnsOf = (
  written: readonly WrittenChange[],
  { turnsOf: of = () => [] }: SaveRequest,
): readonly RecordTurn[] =>
  written.flatMap(({ record, before, after }) =>
    of({ before: before ?? undefined, after }).map((turn) => ({ record, turn })),
  );

interface Decided {
  readonly outcomes: readonly SaveOutcome[];
  readonly written: readonly WrittenChange[];
}

async function decide(
  transaction: TenantQueryable,
  key: LedgerKey,
  { changes, by, at, mayChange = () => true, allotter }: SaveRequest,
): Promise<Decided> {
  const stored = await readStoredRecords(
    transaction,
    key,
    changes.map(({ record }) => record.id),
  );
  const given = changes.flatMap(({ record: { number } }) => (number === undefined ? [] : [number]));
  const allots = changes.some(
    ({ record: { id, number } }) => (number ?? stored.get(id)?.number) === undefined,
  );
  const owners = await readNumberOwners(transaction, key, allots ? null : given);
  const numbers = allotter(owners.keys());
  const written: WrittenChange[] = [];
  /** Records of which a change was not applied: what was made from it has nothing to stand on. */
  const refused = new Set<string>();
  const outcomes = changes.map((wanted): SaveOutcome => {
    const before = stored.get(wanted.record.id);
    const change = { ...wanted, record: keepNumbers(wanted.record, before) };
    if (!mayChange(before?.content, change.record)) {
      refused.add(wanted.record.id);
      return { status: 'outside-scope' };
    }
    const decision = refused.has(change.record.id)
      ? ({ kind: 'conflict' } as const)
      : decideChange(change, before, (number) => owners.get(number));
    if (decision.kind === 'conflict' || decision.kind === 'number-taken') {
      refused.add(change.record.id);
    }
    switch (decision.kind) {
      case 'same':
        return { status: 'applied', version: decision.version, ...numberOf(change.record) };
      case 'conflict':
        return { status: 'conflict' };
      case 'number-taken':
        return { status: 'number-taken', number: decision.number };
      case 'write': {
        const record = withNumber(change.record, numbers);
        const version = change.baseVersion + 1;
        owners.set(record.number, record.id);
        stored.set(record.id, { id: record.id, version, ...numberOf(record), content: record });
        written.push({
          record: record.id,
          version,
          kind: decision.before ? 'changed' : 'created',
          at,
          by,
          before: decision.before ?? null,
          after: record,
          reason: change.reason ?? null,
        });
        return { status: 'applied', version, ...numberOf(record) };
      }
    }
  });
  return { outcomes, written };
}

/** Whoever leaves a number out, the provisional one included, does not take it away. */
function keepNumbers(record: ComplaintRecord, before: StoredRecord | undefined): ComplaintRecord {
  const number = record.number ?? before?.number;
  const provisionalNumber = record.provisionalNumber ?? before?.content?.provisionalNumber;
  return {
    ...record,
    ...(number !== undefined && { number }),
    ...(provisionalNumber !== undefined && { provisionalNumber }),
  };
}

function withNumber(
  record: ComplaintRecord,
  numbers: NumberAllotter,
): ComplaintRecord & { readonly number: string } {
  const { number } = record;
  if (number === undefined) return settled(record, numbers.next());
  numbers.note(number);
  return { ...record, number };
}

/** A provisional number that came true is no reference to anything else. */
function settled({ provisionalNumber, ...record }: ComplaintRecord, number: string) {
  const isOther = provisionalNumber !== undefined && provisionalNumber !== number;
  return { ...record, number, ...(isOther && { provisionalNumber }) };
}

function numberOf({ number }: ComplaintRecord): { readonly number?: string } {
  return number === undefined ? {} : { number };
}

/**
 * Whose each number is; numbers of removed records stay taken.
 *
 * @param numbers the numbers asked for; null: all, to allot the next.
 */
async function readNumberOwners(
  transaction: TenantQueryable,
  { organisation, ledger }: LedgerKey,
  numbers: readonly string[] | null,
): Promise<Map<string, string>> {
  const rows = await transaction.query<{ number: string; id: string }>(
    `SELECT number, id FROM records WHERE organisation = $1 AND ledger = $2
       AND number IS NOT NULL AND ($3::text[] IS NULL OR number = ANY ($3::text[]))`,
    [organisation, ledger, numbers],
  );
  return new Map(rows.map(({ number, id }) => [number, id]));
}
