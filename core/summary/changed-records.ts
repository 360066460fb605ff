import type { ComplaintRecord } from '../record/record';

/** What is no longer among the records of a ledger, and what is new. */
export interface ChangedRecords {
  readonly removed: readonly ComplaintRecord[];
  readonly added: readonly ComplaintRecord[];
}

/** Compares records, each of which stands there once, by identity; their order means nothing. */
export function changedRecords(
  before: readonly ComplaintRecord[],
  after: readonly ComplaintRecord[],
): ChangedRecords {
  const start = sharedStart(before, after);
  const end = sharedEnd(before, after, start);
  const gone: ComplaintRecord[] = [];
  const come: ComplaintRecord[] = [];
  const [old, now] = [
    before.slice(start, before.length - end),
    after.slice(start, after.length - end),
  ];
  for (let place = 0; place < Math.max(old.length, now.length); place += 1) {
    const [one, other] = [old[place], now[place]];
    if (one === other) continue;
    if (one) gone.push(one);
    if (other) come.push(other);
  }
  const [goneSet, comeSet] = [new Set(gone), new Set(come)];
  return {
    removed: gone.filter((record) => !comeSet.has(record)),
    added: come.filter((record) => !goneSet.has(record)),
  };
}

function sharedStart(before: readonly unknown[], after: readonly unknown[]): number {
  const most = Math.min(before.length, after.length);
  let length = 0;
  while (length < most && before[length] === after[length]) length += 1;
  return length;
}

function sharedEnd(before: readonly unknown[], after: readonly unknown[], start: number): number {
  const most = Math.min(before.length, after.length) - start;
  let length = 0;
  while (length < most && before[before.length - 1 - length] === after[after.length - 1 - length]) {
    length += 1;
  }
  return length;
}
