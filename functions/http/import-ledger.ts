import { randomUUID } from 'node:crypto';
import { checkCalendar } from '../../core/calendar/check-calendar';
import { ledgerAnswer } from '../contract/ledger-shape';
import { ledgerJson } from '../json/ledger-json';
import type { LedgerFileHead } from '../ledger/ledger-file';
import { unpackLedgerFile } from '../ledger/ledger-file-bytes';
import { openLedger } from '../ledger/open-ledger';
import { ReadableError } from '../ledger/readable-error';
import { RefusedFile } from '../ledger/refused-file';
import { fileBody } from '../request/file-body';
import { unprocessable } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { importLedger as writeLines } from '../store/import-ledger';
import { readLedger } from '../store/read-ledgers';
import type { Rulebooks } from '../store/rulebooks';

/**
 * Brings an exported ledger into the caller's organisation as a new one. Its history comes along as
 * it was written; a file whose history is not whole is refused. Reports begin with the period of the
 * import.
 */
export const importLedger: Route = {
  summary: { zh: '导入整本台账（含历史）', en: 'Import a ledger with its history' },
  access: ['Manager'],
  answers: { json: { 201: ledgerAnswer } },
  ...fileBody(['application/gzip', 'application/x-ndjson'], async ({ body, caller }, ports) => {
    const id = randomUUID();
    const { organisation, name: by } = caller;
    const database = (await ports.database()).of(organisation);
    const lines = unpackLedgerFile(body.bytes, body.type === 'application/gzip');
    const check = (head: LedgerFileHead) => checkHead(head, ports.rulebooks);
    try {
      await writeLines(database, lines, { id, by, at: ports.now(), check });
    } catch (error) {
      if (error instanceof RefusedFile) return unprocessable([error.reason]);
      throw error;
    }
    const ledger = await readLedger(database, { organisation, ledger: id });
    if (!ledger) throw new Error(`Ledger ${id} was imported and is not there.`);
    return json(ledgerJson(ledger), 201, { location: `/api/ledgers/${id}` });
  }),
};

/** Refuses a ledger whose calendar is unsound or whose rulebook is not here or no longer fits. */
async function checkHead(head: LedgerFileHead, rulebooks: Rulebooks): Promise<void> {
  const [unsound] = checkCalendar(head.calendar);
  if (unsound) throw new RefusedFile({ pointer: '/1/calendar', ...unsound });
  try {
    await openLedger({ id: head.origin.ledger, earlierRules: [], ...head }, rulebooks);
  } catch (error) {
    if (!(error instanceof ReadableError)) throw error;
    throw new RefusedFile({ pointer: '/1/rulebook', code: 'rulebook-unfit', message: error.text });
  }
}
