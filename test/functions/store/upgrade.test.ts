import { migrate, migrations } from '../../../functions/store/migrate';
import { checkHistory } from '../../../functions/store/check-history';
import { callApi } from '../../support/functions/call-api';
import { textLike } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';

jest.setTimeout(120_000);

/** The layout of a later version: it writes into every row, so that nobody may be writing beside it. */
const later = {
  version: 1_000,
  name: 'later',
  steps: [
    'ALTER TABLE records ADD COLUMN upgraded boolean',
    'UPDATE records SET upgraded = true',
    'ALTER TABLE records ALTER COLUMN upgraded SET NOT NULL',
    'ALTER TABLE records ALTER COLUMN upgraded SET DEFAULT false',
  ],
};

describe.each(testServers)('an upgrade under writers on $name', (server) => {
  let service: TestService;
  let ledger: string;
  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
  });
  afterAll(() => service.close());

  const save = (id: string) =>
    callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': id },
      json: { records: [propertyComplaint(id, '2026-11-20T10:00:00')] },
    });

  it('should lose nothing that was acknowledged, and let the old version write nothing after it', async () => {
    const acknowledged: string[] = [];
    let begin = (): void => undefined;
    const underWay = new Promise<void>((resolve) => (begin = resolve));
    /** Writes until it is refused, and gives the refusal. */
    const writer = async (name: string, count = 0): Promise<unknown> => {
      const id = `${name}-${count}`;
      const { status, json } = await save(id);
      if (status !== 200) return { status, json };
      acknowledged.push(id);
      if (acknowledged.length === 12) begin();
      return writer(name, count + 1);
    };
    const writers = ['a', 'b', 'c'].map((name) => writer(name));
    await underWay;
    await migrate(service.plain, [...migrations, later]);
    const refusals = await Promise.all(writers);

    expect(refusals).toMatchObject(
      writers.map(() => ({ status: 503, json: { type: textLike(/database-newer$/) } })),
    );
    const rows = await service.plain.query<{ id: string; upgraded: boolean }>(
      'SELECT id, upgraded FROM records',
    );
    expect(rows.map(({ id }) => id).sort()).toEqual([...acknowledged].sort());
    expect(rows.filter(({ upgraded }) => !upgraded)).toEqual([]);

    // Whoever goes back to the old version goes on where it was.
    await service.plain.execute('DELETE FROM migrations WHERE version = 1000');
    for (const name of ['a', 'b', 'c']) {
      const id = `${name}-${acknowledged.filter((one) => one.startsWith(name)).length}`;
      expect(await save(id)).toMatchObject({ status: 200 });
    }
    const key = { organisation: 'test', ledger: ledger.split('/').at(-1) ?? '' };
    expect(await checkHistory(service.plain.of('test'), key)).toMatchObject({
      entries: acknowledged.length + 3,
    });
  });
});
