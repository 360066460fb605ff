import type { LedgerKey } from '../../../functions/ledger/ledger';
import { checkHistory } from '../../../functions/store/check-history';
import type { TenantDatabase } from '../../../functions/store/database';
import { migrate } from '../../../functions/store/migrate';
import { removeRecord } from '../../../functions/store/remove-record';
import { saveRecords } from '../../../functions/store/save-records';
import { textLike } from '../../support/functions/expected';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import { addLedger, batch, change, storeNow as at } from '../../support/functions/stored-ledger';

describe.each(testServers)('checkHistory on $name', (server) => {
  let opened: TestDatabase;
  let tenant: TenantDatabase;
  let key: LedgerKey;
  let count = 0;

  beforeAll(async () => {
    opened = await server.open();
    await migrate(opened.database);
    tenant = opened.database.of('test');
  });
  afterAll(() => opened.drop());

  /** Five entries: a created, b created, a changed, c created, b removed. */
  beforeEach(async () => {
    key = await addLedger(tenant, `ledger-${(count += 1)}`);
    await saveRecords(tenant, key, batch('1', [change('a', 0), change('b', 0)]));
    await saveRecords(tenant, key, batch('2', [change('a', 1, '另一内容'), change('c', 0)]));
    await removeRecord(
      tenant,
      key,
      { record: 'b', by: 'records', at, reason: '保管期满' },
      '2026-11-27',
    );
  });

  /** What someone with the server in their hands could do, with the triggers off. */
  const tamper = (...statements: string[]) =>
    opened.database.transaction(async (transaction) => {
      await transaction.execute('SET LOCAL session_replication_role = replica');
      for (const sql of statements) {
        await transaction.query(sql, [key.organisation, key.ledger]);
      }
    });
  const ENTRY = 'organisation = $1 AND ledger = $2 AND sequence';

  it('should find an untouched history whole, removed records included', async () => {
    expect(await checkHistory(tenant, key)).toEqual({
      entries: 5,
      hash: textLike(/^[0-9a-f]{64}$/),
    });
    const empty = await addLedger(tenant, 'empty');
    expect(await checkHistory(tenant, empty)).toEqual({ entries: 0, hash: '' });
  });

  it.each([
    ['another author', `UPDATE history SET actor = 'x' WHERE ${ENTRY} = 3`, 3, 'entry-altered'],
    [
      'another time',
      `UPDATE history SET at = at - interval '1 millisecond' WHERE ${ENTRY} = 1`,
      1,
      'entry-altered',
    ],
    ['another reason', `UPDATE history SET reason = 'x' WHERE ${ENTRY} = 5`, 5, 'entry-altered'],
    [
      'another digest',
      `UPDATE history SET after_digest = 'x' WHERE ${ENTRY} = 2`,
      2,
      'entry-altered',
    ],
    [
      'another content',
      `UPDATE history SET after = jsonb_set(after, '{fields,text}', '"x"') WHERE ${ENTRY} = 4`,
      4,
      'content-altered',
    ],
    [
      'another content before',
      `UPDATE history SET before = '{}' WHERE ${ENTRY} = 3`,
      3,
      'content-altered',
    ],
    [
      'a blanked content',
      `UPDATE history SET after = NULL WHERE ${ENTRY} = 1`,
      1,
      'content-missing',
    ],
    ['a missing first entry', `DELETE FROM history WHERE ${ENTRY} = 1`, 1, 'entry-missing'],
    ['a missing entry', `DELETE FROM history WHERE ${ENTRY} = 3`, 3, 'entry-missing'],
    ['a missing last entry', `DELETE FROM history WHERE ${ENTRY} = 5`, 2, 'content-missing'],
    [
      'an entry before the first',
      `INSERT INTO history SELECT organisation, ledger, 0, record, version, kind, at, actor, reason, before, after, before_digest, after_digest, hash FROM history WHERE ${ENTRY} = 1`,
      1,
      'entry-missing',
    ],
  ])('should name the first broken entry: %s', async (_name, sql, sequence, code) => {
    await tamper(sql);
    expect((await checkHistory(tenant, key)).broken).toMatchObject({ sequence, code });
  });

  it('should notice two entries that changed places', async () => {
    await tamper(
      `UPDATE history SET sequence = -2 WHERE ${ENTRY} = 2`,
      `UPDATE history SET sequence = 2 WHERE ${ENTRY} = 4`,
      `UPDATE history SET sequence = 4 WHERE ${ENTRY} = -2`,
    );
    expect((await checkHistory(tenant, key)).broken).toMatchObject({
      sequence: 2,
      code: 'entry-altered',
    });
  });

  it('should notice an end that was cut off, and a ledger that claims it', async () => {
    await saveRecords(tenant, key, batch('3', [change('d', 0), change('e', 0)]));
    await tamper(`DELETE FROM history WHERE ${ENTRY} = 7`);
    expect((await checkHistory(tenant, key)).broken).toMatchObject({
      sequence: 7,
      code: 'history-cut',
    });
    await tamper(
      `UPDATE ledgers SET last_sequence = 6, last_hash =
         (SELECT hash FROM history WHERE ${ENTRY} = 6) WHERE organisation = $1 AND id = $2`,
    );
    expect((await checkHistory(tenant, key)).broken).toMatchObject({ code: 'record-altered' });
  });

  it.each([
    ['content', `UPDATE records SET content = jsonb_set(content, '{fields,text}', '"x"')`],
    ['version', 'UPDATE records SET version = 7'],
    ['number', `UPDATE records SET number = 'X'`],
    ['existence', 'DELETE FROM records'],
  ])('should notice a record with another %s than its history says', async (_name, sql) => {
    await tamper(`${sql} WHERE organisation = $1 AND ledger = $2 AND id = 'a'`);
    const { broken } = await checkHistory(tenant, key);
    expect(broken).toMatchObject({ code: 'record-altered' });
  });

  it('should notice entries taken over from another ledger', async () => {
    const other = await addLedger(tenant, `other-${count}`);
    await saveRecords(tenant, other, batch('1', [change('a', 0, '别处'), change('b', 0)]));
    await tamper(
      `DELETE FROM history WHERE ${ENTRY} = 1`,
      `INSERT INTO history SELECT organisation, $2, sequence, record, version, kind, at, actor, reason,
         before, after, before_digest, after_digest, hash FROM history
       WHERE organisation = $1 AND ledger = 'other-${count}' AND sequence = 1 AND $2 <> ''`,
    );
    expect((await checkHistory(tenant, key)).broken).toMatchObject({
      sequence: 1,
      code: 'entry-altered',
    });
  });
});
