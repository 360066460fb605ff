import { workbookType } from '../../../functions/workbook-type';
import { callApi } from '../../support/functions/call-api';
import { CaseLedger, caseReport, fedBack } from '../../support/functions/case-ledger';
import { textLike } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { handedOverCase } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';

const file = new Uint8Array();

describe.each(testServers)('the routes of case reports on $name', (server) => {
  let service: TestService;
  let ledger: CaseLedger;

  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());
  beforeEach(async () => {
    ledger = await CaseLedger.open(service);
  });

  it('should neither make nor hand out the report of a case that was removed', async () => {
    await ledger.save([handedOverCase('a', fedBack), handedOverCase('b', fedBack)]);
    const [first, second] = ledger.asked();
    await ledger.write(first);
    const ids = [first, second].map((message) => String(valueAt(message, 'record')));
    for (const id of ids) await ledger.call(`DELETE ${ledger.path}/records/${id}?reason=x`);
    await expect(ledger.write(second)).rejects.toThrow('was removed');
    expect(await ledger.tick('2026-11-23T09:10:00')).toEqual([]);
    expect(await ledger.runs()).toMatchObject(ids.map(() => ({ record: { removed: true } })));
    expect(JSON.stringify(await ledger.runs())).not.toContain('外墙');
    const link = `GET ${ledger.path}/reports/${caseReport}/link?record=${ids[0] ?? ''}`;
    expect((await ledger.call(link)).status).toBe(404);
    expect(ledger.blobs()).toEqual([]);
  });

  it('should delete what was written about a case once it is removed, at night if not at once', async () => {
    await ledger.save([handedOverCase('a', fedBack), handedOverCase('b', fedBack)]);
    const messages = ledger.asked();
    for (const message of messages) await ledger.write(message);
    const away = () => Promise.reject(new Error('The storage does not answer.'));
    const ports = { ...service.ports, blobs: { ...service.ports.blobs, delete: away } };
    const removed = await callApi(ports, `DELETE ${ledger.path}/records/a?reason=x`);
    expect(removed.status).toBe(204);
    expect(ledger.blobs()).toHaveLength(2);
    await ledger.night();
    expect(ledger.blobs()).toEqual(['case-b.v1.xlsx']);
    // A worker that had come as far as the file, and no further, is asked again.
    const next = { ...(messages[0] as object), version: 2 };
    service.ports.blobFiles.set(`reports/test/${ledger.id}/${caseReport}/case-a.v2.xlsx`, file);
    await service.plain.query(
      `UPDATE report_runs SET version = 2 WHERE ledger = $1 AND record = 'a'`,
      [ledger.id],
    );
    await expect(ledger.write(next)).rejects.toThrow('was removed');
    expect(ledger.blobs()).toEqual(['case-b.v1.xlsx']);
  });

  it('should neither make nor hand out the report of a sealed case, until it is unsealed', async () => {
    await ledger.save([handedOverCase('a', fedBack), handedOverCase('b', fedBack)]);
    const messages = ledger.asked();
    const of = (id: string) => messages.find((message) => valueAt(message, 'record') === id);
    await ledger.write(of('a'));
    await ledger.save([handedOverCase('c', fedBack)], { ports: ledger.queueAway });
    for (const id of ['a', 'b', 'c']) {
      const json = { reason: '举报人要求保密', persons: ['somebody'] };
      await ledger.call(`PUT ${ledger.path}/records/${id}/seal`, { json });
    }
    await expect(ledger.write(of('b'))).rejects.toThrow('sealed');
    const own = `${ledger.path}/reports/${caseReport}`;
    for (const [address, json] of [
      [`GET ${own}?record=a`, undefined],
      [`GET ${own}/link?record=a`, undefined],
      [`POST ${own}`, { record: 'a' }],
    ] as const) {
      const refused = await ledger.call(address, json && { json });
      expect(valueAt(refused.json, 'type')).toEqual(textLike('record-sealed'));
    }
    expect(JSON.stringify(await ledger.runs())).not.toContain('外墙');
    expect(await ledger.tick('2026-11-21T13:10:00')).toEqual([]);
    for (const id of ['b', 'c'])
      await ledger.call(`DELETE ${ledger.path}/records/${id}/seal?reason=x`);
    const later = await ledger.tick('2026-11-22T13:10:00');
    expect(later.map((message) => valueAt(message, 'record')).sort()).toEqual(['b', 'c']);
  });

  it('should tell of them page by page, each once, also of those asked for at one moment', async () => {
    const ids = ['a', 'b', 'c', 'd', 'e'];
    await ledger.save(ids.map((id) => handedOverCase(id, fedBack)));
    await ledger.call(`POST ${ledger.path}/reports/monthly`, { json: { period: '2026-10' } });
    const pages: unknown[] = [];
    let cursor = '';
    do {
      const before = cursor === '' ? '' : `&before=${cursor}`;
      const { json } = await ledger.call(`GET ${ledger.path}/reports?limit=2${before}`);
      const page = json as {
        readonly reports: readonly { readonly runs: readonly object[] }[];
        readonly cursor?: string;
        readonly more: boolean;
      };
      const runs = page.reports.flatMap((report) => report.runs);
      pages.push(...runs.map((run) => valueAt(run, 'record.id') ?? valueAt(run, 'period')));
      expect(runs).toHaveLength(2);
      cursor = page.cursor ?? '';
      expect(page.more).toBe(cursor !== '');
    } while (cursor !== '');
    expect([...pages].sort()).toEqual(['2026-10', ...ids]);
  });

  it('should refuse a cursor that is none, and pages of no or too many runs', async () => {
    for (const query of ['before=1', "before=1-'", 'limit=0', 'limit=201', 'limit=x']) {
      expect((await ledger.call(`GET ${ledger.path}/reports?${query}`)).status).toBe(400);
    }
  });

  it('should keep an id that is no file name out of the path', async () => {
    await ledger.save([handedOverCase('../../甲', fedBack)]);
    await ledger.write(ledger.asked()[0]);
    expect(ledger.blobs()).toEqual([expect.stringMatching(/^[0-9a-f]{64}\.v1\.xlsx$/)]);
    const address = String(valueAt(await ledger.runs(), '0.files.0.link'));
    expect((await ledger.call(`GET ${address}`)).status).toBe(200);
  });

  it('should be asked for by record, and give it at once too, as figures or as a workbook', async () => {
    const saved = await ledger.save([handedOverCase('a', fedBack)]);
    const number = String(valueAt(saved.json, 'results.0.number'));
    const own = `${ledger.path}/reports/${caseReport}`;
    const figures = await ledger.call(`GET ${own}?record=${number}`);
    expect(figures.json).toMatchObject({
      report: caseReport,
      period: { from: '2026-11-02', to: '2026-11-20' },
      measures: [{ key: 'received', value: 1 }, { key: 'closed' }, { key: 'meanHandlingDays' }],
    });
    const workbook = await ledger.call(`GET ${own}?record=a`, {
      headers: { accept: workbookType },
    });
    const name = decodeURIComponent(workbook.headers.get('content-disposition') ?? '');
    expect(name).toContain(`批转投诉事项的处理情况反馈-${number}.xlsx`);
    for (const [address, json] of [
      [`GET ${own}?period=2026-10`, undefined],
      [`GET ${own}/link?period=2026-10`, undefined],
      [`POST ${own}`, { period: '2026-10' }],
    ] as const) {
      const answer = await ledger.call(address, json && { json });
      expect(answer.status).toBe(400);
      expect(valueAt(answer.json, 'errors.0')).toMatchObject({ code: 'record-missing' });
    }
    const general = await ledger.call(`POST ${ledger.path}/reports/monthly`, {
      json: { record: 'a' },
    });
    expect(valueAt(general.json, 'errors.0')).toMatchObject({
      code: 'record-unexpected',
      pointer: '/record',
    });
    expect((await ledger.call(`POST ${own}`, { json: { record: 'none' } })).status).toBe(404);
    expect((await ledger.call(`POST ${own}`, { as: 'Clerk', json: { record: 'a' } })).status).toBe(
      403,
    );
  });
});
