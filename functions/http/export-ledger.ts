import { formatDay } from '../../core/date/civil-date';
import { findLedger } from '../ledger/find-ledger';
import { packLedgerFile } from '../ledger/ledger-file-bytes';
import { isReader } from '../privacy/seal-mask';
import { exportSealed } from '../request/custody-problem';
import { noBody } from '../request/no-body';
import type { Route } from '../request/route';
import { appendCustody } from '../store/custody-log';
import { exportLedger as readLines } from '../store/export-ledger';

/** Content type of a ledger's file. */
const gzip = 'application/gzip';

/**
 * A ledger with everything in it as one file, to be brought into another organisation or server:
 * JSON, one line a thing, compressed. It holds personal data unmasked: who exports sealed
 * records has looked at them, and must be one whom their seals name.
 */
export const exportLedger: Route = {
  summary: { zh: '导出整本台账（含历史）', en: 'Export a ledger with its history' },
  access: ['Manager'],
  answers: { json: {}, files: [gzip] },
  ...noBody(async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key, seals } = found;
    const { name: by } = incoming.caller;
    const unseen = [...seals.values()].filter((seal) => !isReader(incoming.caller, seal));
    if (unseen.length > 0) return exportSealed(unseen.length);
    const looks = [...seals.keys()].map((record) => ({
      ...{ kind: 'looked' as const, record, detail: {} },
      ...{ at: ports.now(), by, reason: '导出台账 exporting the ledger' },
    }));
    const bytes = await database.transaction(async (transaction) => {
      await appendCustody(transaction, key, looks);
      return packLedgerFile(readLines(transaction, key));
    });
    const day = formatDay(found.zone.toDay(ports.now()));
    return {
      kind: 'file',
      bytes,
      type: gzip,
      fileName: `${found.ledger.name} ${day}.ledger.ndjson.gz`,
    };
  }),
};
