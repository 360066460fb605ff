import { InvocationContext } from '@azure/functions';
import { chaseDigest } from '../../../functions/timer/chase-digest';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { timer } from '../../support/functions/scheduled';

describe.each(testServers)('the chase digest on $name', (server) => {
  let service: TestService;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());

  it('should write what is overdue and soon due of each ledger, as JSON and as text', async () => {
    const ledger = await service.createLedger();
    const id = ledger.split('/').at(-1) ?? '';
    const empty = await service.createLedger('government-message-board', { name: '空台账' });
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: {
        records: [
          propertyComplaint('late', '2026-11-02T10:00:00', { number: 'TS-001' }),
          propertyComplaint('soon', '2026-11-20T10:00:00', { number: 'TS-002' }),
          propertyComplaint('later', '2026-11-20T10:00:00', { number: 'TS-003', level: 'major' }),
        ],
      },
    });
    service.ports.setNow('2026-11-22T05:30:00');
    const context = new InvocationContext({
      functionName: 'chaseDigest',
      logHandler: () => undefined,
    });
    await chaseDigest(service.ports)(timer, context);
    await chaseDigest(service.ports)(timer, context);

    const text = (path: string) =>
      new TextDecoder().decode(service.ports.blobFiles.get(path) ?? new Uint8Array());
    const path = `digests/test/${id}/2026-11-22`;
    expect([...service.ports.blobFiles.keys()].sort()).toEqual(
      [
        `${path}.json`,
        `${path}.txt`,
        `digests/test/${empty.split('/').at(-1)}/2026-11-22.json`,
        `digests/test/${empty.split('/').at(-1)}/2026-11-22.txt`,
      ].sort(),
    );
    expect(JSON.parse(text(`${path}.json`))).toMatchObject({
      ledger: id,
      name: '物业投诉',
      overdue: 1,
      dueSoon: 2,
      items: [{ number: 'TS-001' }, { number: 'TS-002' }, { number: 'TS-003' }],
      messages: [{ to: 'department', department: '工程部', overdue: 1, dueSoon: 2 }],
    });
    expect(text(`${path}.txt`)).toBe(
      [
        '【催办】物业投诉 2026-11-22 05:30',
        '缺少2027年放假安排（日历cn-statutory@2026）：2027年的到期日暂按周一至周五推算，标“待定”。安排公布后请更新日历。',
        '逾期 1 项：',
        '- TS-001 | 轻微投诉处理完毕 | 2026-11-04 | 工程部 | 督办 2026-11-12 09:00',
        '3 天内到期 2 项：',
        '- TS-002 | 轻微投诉处理完毕 | 2026-11-23 | 工程部',
        '- TS-003 | 重大投诉明确答复 | 2026-11-23 | 工程部',
        '',
        '[Chase list] 物业投诉 2026-11-22 05:30',
        'The holiday arrangement for 2027 is missing (calendar cn-statutory@2026): due dates in 2027 count Monday to Friday for now and are marked “pending”. Update the calendar once it is published.',
        'Overdue: 1',
        '- TS-001 | minor complaint handled | 2026-11-04 | 工程部 | supervision 2026-11-12 09:00',
        'Due within 3 days: 2',
        '- TS-002 | minor complaint handled | 2026-11-23 | 工程部',
        '- TS-003 | clear reply to a major complaint | 2026-11-23 | 工程部',
        '',
      ].join('\n'),
    );
  });

  it('should go on with the other ledgers when one can no longer be read', async () => {
    const { database } = service.ports;
    const broken = await service.createLedger();
    await (
      await database()
    ).query(`UPDATE ledgers SET rulebook = 'gone' WHERE id = $1`, [broken.split('/').at(-1)]);
    const other = await service.createLedger();
    service.ports.blobFiles.clear();
    const log: string[] = [];
    const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
    await chaseDigest(service.ports)(
      timer,
      new InvocationContext({ functionName: 'chaseDigest', logHandler }),
    );
    expect(log.join()).toContain('uses rulebook gone, which is not installed');
    expect([...service.ports.blobFiles.keys()].join()).toContain(other.split('/').at(-1));
  });
});
