import type { Database } from '../../../functions/store/database';
import { compareCounts } from '../../../scripts/drill/compare-restored';
import { runDrill } from '../../../scripts/drill/run-drill';
import { describeOnPostgres } from '../../support/functions/on-postgres';
import { describeWith } from '../../support/need-program';

jest.setTimeout(300_000);

describeOnPostgres('the drill of backup and restore', (url) => {
  describeWith('pg_dump', 'postgresql-client', 'by the programs of the server', () => drills(url));
});

describe('compareCounts', () => {
  it('should name each table that has other rows than the snapshot, or is not there', () => {
    const snapshot = new Map([
      ['history', 9],
      ['ledgers', 2],
      ['records', 5],
    ]);
    expect(compareCounts(snapshot, snapshot)).toEqual([]);
    const restored = new Map([
      ['ledgers', 2],
      ['records', 4],
    ]);
    expect(compareCounts(snapshot, restored)).toEqual([
      'history: 备份时 9，恢复后 –。 9 rows in the snapshot, – restored.',
      'records: 备份时 5，恢复后 4。 5 rows in the snapshot, 4 restored.',
    ]);
  });
});

/** What a broken disk or hand could do, with the triggers off. */
const losing = (sql: string) => (restored: Database) =>
  restored.transaction(async (transaction) => {
    await transaction.execute('SET LOCAL session_replication_role = replica');
    await transaction.query(sql);
  });

function drills(url: string): void {
  it('should find everything that was acknowledged before a dump under writers', async () => {
    const drill = await runDrill({ server: url, rounds: 5 });
    expect(drill.wrong).toEqual([]);
    expect(drill.acknowledgedBefore).toBeGreaterThanOrEqual(80);
    expect(drill.acknowledgedAfter).toBeGreaterThan(0);
    expect(drill.counts.get('ledgers')).toBe(4);
    expect(drill.counts.get('history')).toBeGreaterThanOrEqual(drill.acknowledgedBefore);
    expect(drill.dumpBytes).toBeGreaterThan(0);
  });

  it.each([
    ['a record', `DELETE FROM records WHERE id = 'before-x-2' AND organisation = 'drill-a'`],
    ['an entry of a history', `DELETE FROM history WHERE record = 'before-y-3' AND version = 2`],
  ])('should catch that %s is missing after the restore', async (_, sql) => {
    const { wrong } = await runDrill({ server: url, rounds: 5, tamper: losing(sql) });
    expect(wrong.join('\n')).toMatch(/(records|history): 备份时 \d+，恢复后 \d+/);
    expect(wrong.filter((sentence) => sentence.startsWith('drill-a/first'))).not.toEqual([]);
  });
}
