import { canonicalJson } from '../../core/record/canonical-json';
import { textDigest } from '../../core/sync/record-digest';
import type { SyncWorkbook } from './sync-workbook';
import { writeCopy, type CopyRow, type WorkingCopy } from './working-copy';

/**
 * Gives ids to rows people typed, pasted or copied. Two add-ins that see the same row of one workbook
 * give it the same id; it is sent by a later round, once it has come to stay.
 *
 * @returns how many rows have an id now that had none.
 */
export async function nameStrays(workbook: SyncWorkbook, copy: WorkingCopy): Promise<number> {
  const changes = copy.strays.map((stray) => {
    const id = idOf(stray, copy);
    const to = { ...stray.record, id };
    const row = { kind: 'patch', seen: stray.seen, from: stray.record, to } as const;
    return { id, entry: null, row };
  });
  const { skipped } = await writeCopy(workbook, copy, changes);
  return changes.length - skipped.size;
}

function idOf({ seen, record }: CopyRow, { memory }: WorkingCopy): string {
  const text = canonicalJson([memory.workbook, seen.row, { ...record, id: '' }]);
  return `r-${textDigest(text)}${textDigest(`+${text}`)}`;
}
