import { formatDay } from '../../core/date/civil-date';
import { findLedger } from '../ledger/find-ledger';
import { packLedgerFile } from '../ledger/ledger-file-bytes';
import { noBody } from '../request/no-body';
import type { Route } from '../request/route';
import { exportLedger as readLines } from '../store/export-ledger';

/** Content type of a ledger's file. */
const gzip = 'application/gzip';

/**
 * A ledger with everything in it as one file, to be brought into another organisation or server:
 * JSON, one line a thing, compressed. It holds personal data unmasked.
 */
export const exportLedger: Route = {
  summary: { zh: '导出整本台账（含历史）', en: 'Export a ledger with its history' },
  access: ['Manager'],
  answers: { json: {}, files: [gzip] },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const bytes = await found.database.transaction((transaction) =>
      packLedgerFile(readLines(transaction, found.key)),
    );
    const day = formatDay(found.zone.toDay(ports.now()));
    return {
      kind: 'file',
      bytes,
      type: gzip,
      fileName: `${found.ledger.name} ${day}.ledger.ndjson.gz`,
    };
  }),
};
