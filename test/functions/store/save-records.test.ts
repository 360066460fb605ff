import type { TenantDatabase } from '../../../functions/store/database';
import { migrate } from '../../../functions/store/migrate';
import { readChanges, readHistory } from '../../../functions/store/read-history';
import { readRecords } from '../../../functions/store/read-records';
import { removeRecord } from '../../../functions/store/remove-record';
import { saveRecords } from '../../../functions/store/save-records';
import { testServers, type TestDatabase } from '../../support/functions/open-test-databases';
import { addLedger, batch, change, storeNow as at } from '../../support/functions/stored-ledger';

describe.each(testServers)('saveRecords on $name', (server) => {
  let opened: TestDatabase;
  let tenant: TenantDatabase;
  let count = 0;

  beforeAll(async () => {
    opened = await server.open();
    await migrate(opened.database);
    tenant = opened.database.of('test');
  });
  afterAll(() => opened.drop());

  const newLedger = () => addLedger(tenant, `ledger-${(count += 1)}`);

  it('should number versions and changes without gaps and give the same answer to a repetition', async () => {
    const key = await newLedger();
    const request = batch('first', [change('a', 0), change('b', 0)]);
    const first = await saveRecords(tenant, key, request);
    expect(first).toEqual({
      kind: 'saved',
      outcomes: [
        { status: 'applied', version: 1, number: 'N1' },
        { status: 'applied', version: 1, number: 'N2' },
      ],
      cursor: 2,
    });
    expect(await saveRecords(tenant, key, request)).toEqual(first);
    expect(await readChanges(tenant, key, 0, 10)).toHaveLength(2);
  });

  it('should refuse a key that comes with another request', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('same', [change('a', 0)]));
    const other = { ...batch('same', [change('b', 0)]), digest: 'other' };
    expect(await saveRecords(tenant, key, other)).toEqual({ kind: 'key-reused' });
    expect(await readRecords(tenant, key)).toHaveLength(1);
  });

  it('should let the first of two clients win and tell the second of a conflict', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('new', [change('a', 0)]));
    const answers = await Promise.all(
      ['x', 'y'].map((text) => saveRecords(tenant, key, batch(text, [change('a', 1, text)]))),
    );
    const statuses = answers.flatMap((answer) =>
      answer.kind === 'saved' ? answer.outcomes.map(({ status }) => status) : [],
    );
    expect([...statuses].sort()).toEqual(['applied', 'conflict']);
    const [record] = await readRecords(tenant, key);
    expect(record?.fields['text']).toBe(statuses[0] === 'applied' ? 'x' : 'y');
  });

  it('should not make a version of a record that is the same as the stored one', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('1', [change('a', 0)]));
    const again = await saveRecords(tenant, key, batch('2', [change('a', 1)]));
    expect(again).toMatchObject({ outcomes: [{ status: 'applied', version: 1, number: 'N1' }] });
    expect(await readHistory(tenant, key, 'a')).toHaveLength(1);
  });

  it('should take two changes of one record in one batch in their order', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('both', [change('a', 0, 'one'), change('a', 1, 'two')]));
    const history = await readHistory(tenant, key, 'a');
    expect(history.map(({ version, kind }) => [version, kind])).toEqual([
      [1, 'created'],
      [2, 'changed'],
    ]);
    expect(history[1]?.before?.fields['text']).toBe('one');
    expect((await readRecords(tenant, key))[0]?.fields['text']).toBe('two');
  });

  it('should not take a change that was made from one of the same batch that was refused', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('theirs', [change('a', 0, 'theirs')]));
    const mine = await saveRecords(
      tenant,
      key,
      batch('mine', [change('a', 0, 'one'), change('a', 1, 'two'), change('b', 0)]),
    );
    expect(mine).toMatchObject({
      outcomes: [{ status: 'conflict' }, { status: 'conflict' }, { status: 'applied' }],
    });
    expect(await readHistory(tenant, key, 'a')).toHaveLength(1);
  });

  it('should allot no number twice and leave none out when many save at once', async () => {
    const key = await newLedger();
    await Promise.all(
      Array.from({ length: 8 }, (_, at8) =>
        saveRecords(
          tenant,
          key,
          batch(`k${at8}`, [change(`r${at8}-1`, 0), change(`r${at8}-2`, 0)]),
        ),
      ),
    );
    const numbers = (await readRecords(tenant, key)).map(({ number }) => number ?? '');
    const expected = Array.from({ length: 16 }, (_, index) => `N${index + 1}`);
    expect(numbers.sort()).toEqual(expected.sort());
    const changes = await readChanges(tenant, key, 0, 100);
    expect(changes.map(({ sequence }) => sequence)).toEqual(changes.map((_, index) => index + 1));
  });

  it('should not give a number that belongs to another record, removed ones included', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('1', [change('a', 0, '', 'X-7')]));
    await removeRecord(tenant, key, { record: 'a', by: 'tester', at }, '2026-11-27');
    const taken = await saveRecords(tenant, key, batch('2', [change('b', 0, '', 'X-7')]));
    expect(taken).toMatchObject({ outcomes: [{ status: 'number-taken', number: 'X-7' }] });
  });

  it('should keep who removed a record and when, and nothing of what it held', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('1', [change('a', 0, 'secret words')]));
    await saveRecords(tenant, key, batch('2', [change('a', 1, 'more secret words')]));
    const removal = { record: 'a', by: 'records', at, reason: '保管期满' };
    expect(await removeRecord(tenant, key, removal, '2026-11-27')).toBe('removed');
    expect(await removeRecord(tenant, key, removal, '2026-11-27')).toBe('absent');
    expect(await readRecords(tenant, key)).toEqual([]);
    const history = await readHistory(tenant, key, 'a');
    expect(history.map(({ kind }) => kind)).toEqual(['created', 'changed', 'removed']);
    expect(history[2]).toMatchObject({ by: 'records', at, reason: '保管期满', version: 3 });
    expect(JSON.stringify(history)).not.toContain('secret');
    const revived = await saveRecords(tenant, key, batch('3', [change('a', 3)]));
    expect(revived).toMatchObject({ outcomes: [{ status: 'conflict' }] });
  });

  it('should refuse to change or delete history', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('1', [change('a', 0)]));
    for (const sql of [
      `UPDATE history SET actor = 'someone else'`,
      `UPDATE history SET reason = 'another'`,
      `UPDATE history SET after = '{}'::jsonb`,
      'DELETE FROM history',
    ]) {
      await expect(opened.database.query(sql)).rejects.toThrow('append-only');
    }
  });

  it('should keep the records of another organisation out of reach', async () => {
    const key = await newLedger();
    await saveRecords(tenant, key, batch('1', [change('a', 0)]));
    const foreign = { ...key, organisation: 'other' };
    expect(await readRecords(opened.database.of('other'), foreign)).toEqual([]);
    await expect(
      saveRecords(opened.database.of('other'), foreign, batch('2', [change('a', 1)])),
    ).rejects.toThrow('does not exist');
  });

  it('should read more records than fit on a page', async () => {
    const key = await newLedger();
    const changes = Array.from({ length: 4_500 }, (_, index) => change(`r${index}`, 0));
    await saveRecords(tenant, key, batch('many', changes));
    const ids = new Set((await readRecords(tenant, key)).map(({ id }) => id));
    expect(ids.size).toBe(4_500);
  });
});
