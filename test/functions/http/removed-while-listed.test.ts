import { retention } from '../../../functions/timer/retention';
import { workbookType } from '../../../functions/workbook-type';
import { bytesText } from '../../support/functions/bytes-text';
import { openCustodyDesk, type CustodyDesk } from '../../support/functions/custody-desk';
import { testServers } from '../../support/functions/open-test-databases';
import type { TestService } from '../../support/functions/open-test-service';
import { quietContext, timer } from '../../support/functions/scheduled';
import { valueAt } from '../../support/functions/value-at';
import { wineryCase } from '../../support/functions/winery-case';

describe.each(testServers)('a disposal list on $name', (server) => {
  let desk: CustodyDesk;
  let service: TestService;

  beforeAll(async () => {
    desk = await openCustodyDesk(server);
    ({ service } = desk);
  });
  afterAll(() => service.close());

  const send: CustodyDesk['send'] = (...call) => desk.send(...call);
  const lists = async (ledger: string) =>
    (await send(`GET ${ledger}/disposals`, 'Records', '档案员')).json as {
      readonly number: number;
      readonly items: readonly object[];
    }[];

  it('should tell of what was removed by hand meanwhile, and dispose of the rest', async () => {
    service.ports.setNow('2024-03-01T09:30:00');
    const ledger = await desk.createLedger('winery', [wineryCase('a'), wineryCase('b')]);
    service.ports.setNow('2025-03-01T00:30:00');
    await retention(service.ports)(timer, quietContext);
    const [list] = await lists(ledger);
    service.ports.setNow('2025-03-01T09:00:00');
    const reason = encodeURIComponent('重复登记');
    const gone = await send(`DELETE ${ledger}/records/b?reason=${reason}`, 'Manager', '王经理');
    expect(gone.status).toBe(204);
    const removed = { at: '2025-03-01T09:00:00+08:00', by: '王经理', reason: '重复登记' };
    expect((await lists(ledger))[0]?.items).toMatchObject([{ record: 'a' }, { removed }]);
    service.ports.setNow('2025-03-01T10:00:00');
    const { json } = await send(
      `POST ${ledger}/disposals/${list?.number}/approval`,
      'Records',
      '档案员',
    );
    expect(valueAt(json, 'items')).toMatchObject([{ disposed: {} }, { removed }]);
    expect(valueAt(json, 'items.0.removed')).toBeUndefined();
    expect(valueAt(json, 'items.1.disposed')).toBeUndefined();
    const words = async (language: string) => {
      const address = `GET ${ledger}/disposals/${list?.number}`;
      const headers = { accept: workbookType, 'accept-language': language };
      return bytesText((await send(address, 'Records', '档案员', { headers })).bytes);
    };
    const zh = await words('zh');
    expect(zh).toContain('处置前已由王经理于 2025-03-01 09:00 删除：重复登记');
    expect(zh).toContain('共 1 件已处置。');
    const en = await words('en');
    expect(en).toContain('removed by 王经理 2025-03-01 09:00, before any disposal: 重复登记');
    expect(en).toContain('1 record(s) disposed of.');
  });
});
