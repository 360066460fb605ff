import { InvocationContext } from '@azure/functions';
import type { Message } from '../../../functions/channels/channel';
import { refused } from '../../../functions/channels/post-json';
import { messageQueue } from '../../../functions/queue/queue-names';
import { failQuietly } from '../../../functions/queue/fail-quietly';
import { messageFailed, sendMessage } from '../../../functions/queue/send-message';
import { chaseLadder } from '../../../functions/timer/chase-ladder';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { valueAt } from '../../support/functions/value-at';
import { quietContext, timer } from '../../support/functions/scheduled';

describe.each(testServers)('messages by channels on $name', (server) => {
  let service: TestService;
  let ledger: string;
  let sent: Message[];
  let broken: Error | undefined;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());
  beforeEach(async () => {
    [sent, broken] = [[], undefined];
    service.ports.sent.length = 0;
    service.ports.setNow('2026-11-02T11:00:00');
    ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      headers: { 'idempotency-key': '1' },
      json: { records: [propertyComplaint('a', '2026-11-02T10:00:00', { number: 'TS-001' })] },
    });
  });

  const ports = () => ({
    ...service.ports,
    channels: [
      {
        id: 'office',
        organisation: 'test',
        personal: false,
        send: (message: Message) => {
          if (broken) return Promise.reject(broken);
          return Promise.resolve(void sent.push(message));
        },
      },
    ],
  });
  const climb = async (wall: string) => {
    service.ports.setNow(wall);
    await chaseLadder(ports())(timer, quietContext);
    const id = ledger.split('/').at(-1);
    return service.ports.sent.flatMap(({ queue, message }) =>
      queue === messageQueue && (message as { ledger: string }).ledger === id ? [message] : [],
    );
  };
  const deliveries = async () =>
    valueAt((await callApi(service.ports, `GET ${ledger}/deliveries`)).json, 'deliveries');

  it('should send each notice once, also when its message comes twice', async () => {
    const [message] = await climb('2026-11-05T09:00:00');
    await sendMessage(ports())(message, quietContext);
    await sendMessage(ports())(message, quietContext);
    expect(sent).toHaveLength(1);
    expect(sent[0]).toMatchObject({ title: { zh: '催办通知' }, department: '工程部' });
    expect(sent[0]?.text.zh).toContain('催办〔2026〕1号');
    expect(sent[0]?.text.zh).toContain('TS-001');
    expect(JSON.stringify(sent)).not.toContain('王女士');
    expect(sent[0]).not.toHaveProperty('handler');
    expect(await deliveries()).toMatchObject([
      { number: '催办〔2026〕1号', channel: 'office', status: 'sent', attempts: 1, cause: null },
    ]);
    await climb('2026-11-05T09:15:00');
    expect(service.ports.sent.filter(({ queue }) => queue === messageQueue)).toHaveLength(1);
  });

  it('should show what failed and why, try again, and give up in the end', async () => {
    const [message] = await climb('2026-11-05T09:00:00');
    broken = refused('503');
    await expect(sendMessage(ports())(message, quietContext)).rejects.toThrow('503');
    expect(await deliveries()).toMatchObject([
      { status: 'waiting', attempts: 1, cause: 'The receiver answered 503.' },
    ]);
    await messageFailed(ports())(message, quietContext);
    expect(await deliveries()).toMatchObject([
      { status: 'failed', cause: 'The receiver answered 503.' },
    ]);
    broken = undefined;
    await sendMessage(ports())(message, quietContext);
    expect(sent).toEqual([]);
    expect(await climb('2026-11-05T09:15:00')).toEqual([message]);
  });

  it('should ask again for what still waits alone', async () => {
    const [message] = await climb('2026-11-05T09:00:00');
    expect(await climb('2026-11-05T09:15:00')).toEqual([message, message]);
    await sendMessage(ports())(message, quietContext);
    expect(await climb('2026-11-05T09:30:00')).toEqual([message, message]);
  });

  it('should tell of what a mail server says its codes alone, and log no address', async () => {
    const [message] = await climb('2026-11-05T09:00:00');
    const words = '550 5.1.1 <wang.nvshi@example.cn>: Recipient address rejected';
    broken = Object.assign(new Error(words), { code: 'EENVELOPE', responseCode: 550 });
    const log: string[] = [];
    const told = new InvocationContext({
      functionName: 'sendMessage',
      logHandler: (_level, ...said) => void log.push(said.map(String).join(' ')),
    });
    await expect(failQuietly(sendMessage(ports()))(message, told)).rejects.toThrow(
      /^job-failed: sendMessage$/,
    );
    await messageFailed(ports())(message, told);
    const cause = 'The channel failed (EENVELOPE 550).';
    expect(await deliveries()).toMatchObject([{ status: 'failed', cause }]);
    expect(log.map((line) => JSON.parse(line) as object)).toMatchObject([
      { event: 'job-failed', function: 'sendMessage', error: { code: 'EENVELOPE' } },
      { event: 'message-given-up', channel: 'office', cause },
    ]);
    expect(log.join()).not.toContain('wang');
  });

  const seal = () =>
    callApi(service.ports, `PUT ${ledger}/records/a/seal`, {
      json: { reason: '涉及举报', roles: ['Manager'] },
    });

  it('should send nothing of a record that is sealed', async () => {
    await seal();
    expect(await climb('2026-11-05T09:00:00')).toEqual([]);
    expect(await deliveries()).toEqual([]);
  });

  it('should not send what was waiting when its record was sealed, and say so', async () => {
    const [message] = await climb('2026-11-05T09:00:00');
    await seal();
    await sendMessage(ports())(message, quietContext);
    expect(sent).toEqual([]);
    expect(await deliveries()).toMatchObject([
      { notice: 'a', status: 'failed', cause: 'The record has been sealed.' },
    ]);
  });
});
