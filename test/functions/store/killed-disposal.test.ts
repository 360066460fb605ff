import { appendCustody } from '../../../functions/store/custody-log';
import type { TestPostgres } from '../../../scripts/start-postgres';
import { openCustodyDesk, type CustodyDesk } from '../../support/functions/custody-desk';
import { describeOnPostgres } from '../../support/functions/on-postgres';
import { databaseOf, startOwnPostgres } from '../../support/functions/own-postgres';
import { runScript } from '../../support/functions/run-script';
import { wineryCase } from '../../support/functions/winery-case';

jest.setTimeout(300_000);

/** Moments of the disposal of a record: before, in and after its transaction, and before a file goes. */
const moments = [
  'FOR UPDATE',
  'UPDATE records',
  'UPDATE history',
  'INSERT INTO history',
  'INSERT INTO custody',
  'acknowledge',
  'before a file',
];

/** What there is of a record, in short. */
interface Left {
  readonly record: string;
  readonly removed: boolean;
  readonly contents: number;
  readonly proofs: number;
}

const wholly = { removed: false, contents: 2, proofs: 0 };
const disposed = { removed: true, contents: 0, proofs: 1 };
const unproved = { removed: true, contents: 0, proofs: 0 };

describeOnPostgres('a disposal killed in the middle', () => {
  let server: TestPostgres;
  let desk: CustodyDesk;

  beforeAll(async () => {
    server = startOwnPostgres();
    desk = await openCustodyDesk(databaseOf(server));
  });
  afterAll(async () => {
    await desk.service.close();
    server.stop();
  });

  async function dieOver(ledger: string, moment: string): Promise<void> {
    const at = String(desk.service.ports.now());
    const args = [server.url, 'ours', ledger, moment, at];
    expect(await runScript('die-while-disposing', args)).toBe('SIGKILL');
  }

  const leftOf = (ledger: string): Promise<readonly Left[]> =>
    desk.service.plain.query<Left>(
      `SELECT id AS record, removed,
         ((content IS NOT NULL)::int + (SELECT count(*) FROM history h
           WHERE h.ledger = r.ledger AND h.record = r.id AND h.after IS NOT NULL))::int AS contents,
         (SELECT count(*) FROM custody c
           WHERE c.ledger = r.ledger AND c.record = r.id AND c.kind = 'disposed')::int AS proofs
       FROM records r WHERE ledger = $1 ORDER BY id`,
      [ledger],
    );

  it.each(moments)(
    'should leave each record disposed of with its proof or wholly there: %s',
    async (moment) => {
      const { service, send } = desk;
      service.ports.setNow('2024-03-01T09:30:00');
      const address = await desk.createLedger('winery', ['a', 'b', 'c'].map(wineryCase));
      const ledger = address.split('/').at(-1) ?? '';
      service.ports.setNow('2025-03-01T09:30:00');
      if (moment === 'before a file') await addReport(ledger);
      await send(`POST ${address}/disposals`, 'Records', '档案员');
      const list = await approveAlone(ledger);
      expect(await leftOf(ledger)).toMatchObject([wholly, wholly, wholly]);
      await dieOver(ledger, moment);
      const second = { acknowledge: disposed, 'before a file': unproved }[moment] ?? wholly;
      expect(await leftOf(ledger)).toMatchObject([disposed, second, wholly]);
      expect((await desk.checked(address)).broken).toBeUndefined();
      const again = await send(`POST ${address}/disposals/${list}/approval`, 'Records', '档案员');
      expect(again.status).toBe(200);
      expect(await leftOf(ledger)).toMatchObject([disposed, disposed, disposed]);
      expect((await desk.checked(address)).broken).toBeUndefined();
    },
  );

  /** A workbook about the second record. */
  async function addReport(ledger: string): Promise<void> {
    await desk.service.plain.query(
      `WITH run AS (INSERT INTO report_runs (organisation, ledger, report, period, record, asked_at)
         VALUES ('ours', $1, 'r', 'case-b', 'b', now()) RETURNING organisation, ledger, report, period)
       INSERT INTO report_files (organisation, ledger, report, period, version, as_of, written_at, blob)
         SELECT organisation, ledger, report, period, 1, now(), now(), 'file' FROM run`,
      [ledger],
    );
  }

  /** Writes down the approval of the first list, which the process then acts on. */
  async function approveAlone(ledger: string): Promise<number> {
    const list = 1;
    const { service } = desk;
    const act = { at: service.ports.now(), by: '档案员', reason: null };
    await service.plain
      .of('ours')
      .transaction((transaction) =>
        appendCustody(transaction, { organisation: 'ours', ledger }, [
          { ...act, kind: 'approved', record: null, detail: { list } },
        ]),
      );
    return list;
  }
});
