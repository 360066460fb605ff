import { createHmac } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { SMTPServer } from 'smtp-server';
import type { Message } from '../../../functions/channels/channel';
import { readChannels } from '../../../functions/channels/channel-settings';
import { openChannel } from '../../../functions/channels/open-channel';
import { webhookSignature } from '../../../functions/channels/webhook-signature';

const now = 1_795_311_000;
const message: Message = {
  id: 'a/resolve/1/notice',
  title: { zh: '催办通知', en: 'chase notice' },
  text: { zh: '投诉 TS-001 已经逾期。\n请尽快办理。', en: 'Complaint TS-001 is overdue.' },
  department: '工程部',
};

interface Got {
  readonly url: string;
  readonly headers: IncomingMessage['headers'];
  readonly body: string;
}

describe('channels over HTTP', () => {
  let server: Server;
  let got: Got[];
  let answer: { status: number; body: string; headers?: Record<string, string> };
  let address: string;

  beforeAll(async () => {
    server = createServer((request, response) => {
      const chunks: Buffer[] = [];
      request.on('data', (chunk: Buffer) => chunks.push(chunk));
      request.on('end', () => {
        const { url = '', headers } = request;
        got.push({ url, headers, body: Buffer.concat(chunks).toString('utf8') });
        response.writeHead(answer.status, answer.headers).end(answer.body);
      });
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    address = `http://127.0.0.1:${(server.address() as AddressInfo).port}/hook?token=t`;
  });
  beforeEach(() => {
    got = [];
    answer = { status: 200, body: '{"errcode":0}' };
  });
  afterAll(() => void server.close());

  const open = (more: object) => {
    const text = JSON.stringify([{ id: 'one', organisation: 'test', url: address, ...more }]);
    const [setting] = readChannels(text);
    if (!setting) throw new Error('one channel is set');
    return openChannel(setting, () => now);
  };
  const sent = () => {
    const [first] = got;
    if (!first) throw new Error('nothing was sent');
    return first;
  };

  it('should sign a webhook over its time and body', async () => {
    const secret = 'a-secret-of-16-or-more';
    await open({ kind: 'webhook', secret }).send(message);
    const { headers, body } = sent();
    expect(JSON.parse(body)).toEqual(message);
    expect(headers['x-ledger-timestamp']).toBe(String(now));
    const expected = createHmac('sha256', secret).update(`${now}.${body}`).digest('hex');
    expect(headers['x-ledger-signature']).toBe(`sha256=${expected}`);
    expect(webhookSignature(secret, now + 1, body)).not.toBe(headers['x-ledger-signature']);
    expect(headers['x-ledger-delivery']).toBe(encodeURIComponent(message.id));
  });

  it('should sign DingTalk messages in the address, and give its format', async () => {
    await open({ kind: 'dingtalk', secret: 'SECabc' }).send(message);
    const query = new URL(sent().url, 'http://localhost').searchParams;
    expect(query.get('token')).toBe('t');
    expect(query.get('timestamp')).toBe(`${now}000`);
    const expected = createHmac('sha256', 'SECabc').update(`${now}000\nSECabc`).digest('base64');
    expect(query.get('sign')).toBe(expected);
    expect(JSON.parse(sent().body)).toEqual({
      msgtype: 'markdown',
      markdown: {
        title: '催办通知',
        text: '#### 催办通知\n\n投诉 TS-001 已经逾期。\n\n请尽快办理。\n\nComplaint TS-001 is overdue.',
      },
    });
  });

  it('should give WeCom markdown of at most 4096 bytes', async () => {
    await open({ kind: 'wecom' }).send(message);
    expect(JSON.parse(sent().body)).toEqual({
      msgtype: 'markdown',
      markdown: {
        content:
          '**催办通知**\n投诉 TS-001 已经逾期。\n请尽快办理。\n\nComplaint TS-001 is overdue.',
      },
    });
    got = [];
    const long = { ...message, text: { zh: '逾'.repeat(3000), en: 'late' } };
    await open({ kind: 'wecom' }).send(long);
    const { msgtype, markdown } = JSON.parse(sent().body) as {
      msgtype: string;
      markdown: { content: string };
    };
    expect(msgtype).toBe('markdown');
    expect(markdown.content).toMatch(/^\*\*催办通知\*\*\n逾+$/);
    expect(Buffer.byteLength(markdown.content)).toBeLessThanOrEqual(4096);
  });

  it('should give Teams an adaptive card', async () => {
    await open({ kind: 'teams' }).send(message);
    const text = '投诉 TS-001 已经逾期。\n\n请尽快办理。\n\nComplaint TS-001 is overdue.';
    expect(JSON.parse(sent().body)).toEqual({
      type: 'message',
      attachments: [
        {
          contentType: 'application/vnd.microsoft.card.adaptive',
          contentUrl: null,
          content: {
            $schema: 'http://adaptivecards.io/schemas/adaptive-card.json',
            type: 'AdaptiveCard',
            version: '1.4',
            body: [
              { type: 'TextBlock', text: '催办通知', weight: 'Bolder', wrap: true },
              { type: 'TextBlock', text, wrap: true },
            ],
          },
        },
      ],
    });
  });

  it('should say that a receiver did not take it, without its address', async () => {
    answer = { status: 500, body: 'token=t' };
    await expect(open({ kind: 'teams' }).send(message)).rejects.toThrow(
      /^The receiver answered 500\.$/,
    );
    answer = { status: 200, body: '{"errcode":310000}' };
    const dingtalk = { kind: 'dingtalk', secret: 'SECabc' };
    for (const channel of [open({ kind: 'wecom' }), open(dingtalk)]) {
      await expect(channel.send(message)).rejects.toThrow('answered 310000');
    }
  });

  it('should follow no receiver to another address', async () => {
    answer = { status: 307, body: '', headers: { location: '/elsewhere' } };
    await expect(open({ kind: 'teams' }).send(message)).rejects.toThrow();
    expect(got).toHaveLength(1);
  });

  it('should give a silent receiver up after ten seconds', async () => {
    const asked: number[] = [];
    const patience = Object.getOwnPropertyDescriptor(AbortSignal, 'timeout') ?? {};
    const value = (milliseconds: number) => {
      asked.push(milliseconds);
      return AbortSignal.abort();
    };
    Object.defineProperty(AbortSignal, 'timeout', { ...patience, value });
    await expect(open({ kind: 'teams' }).send(message)).rejects.toThrow('aborted');
    Object.defineProperty(AbortSignal, 'timeout', patience);
    expect(asked).toEqual([10_000]);
    expect(got).toEqual([]);
  });
});

describe('the e-mail channel', () => {
  let server: SMTPServer;
  let mails: string[];
  beforeAll(async () => {
    server = new SMTPServer({
      authOptional: true,
      disabledCommands: ['STARTTLS'],
      onData(stream, _session, callback) {
        const chunks: Buffer[] = [];
        stream.on('data', (chunk: Buffer) => chunks.push(chunk));
        stream.on('end', () => {
          mails.push(Buffer.concat(chunks).toString('utf8'));
          callback();
        });
      },
    });
    server.listen(0, '127.0.0.1');
    await once(server.server, 'listening');
  });
  beforeEach(() => (mails = []));
  afterAll(() => new Promise<void>((resolve) => server.close(resolve)));

  const open = (to: object) => {
    const { port } = server.server.address() as AddressInfo;
    const text = JSON.stringify([
      {
        id: 'mail',
        kind: 'email',
        organisation: 'test',
        smtp: `smtp://127.0.0.1:${port}`,
        from: 'ledger@example.org',
        to,
      },
    ]);
    const [setting] = readChannels(text);
    if (!setting) throw new Error('one channel is set');
    return openChannel(setting, () => now);
  };

  it('should send to the addresses of the department', async () => {
    await open({ 工程部: ['works@example.org'], '*': ['desk@example.org'] }).send(message);
    expect(mails).toHaveLength(1);
    expect(mails[0]).toContain('To: works@example.org');
    expect(mails[0]).toContain(`X-Ledger-Delivery: ${encodeURIComponent(message.id)}`);
    await open({ '*': ['desk@example.org'] }).send(message);
    expect(mails[1]).toContain('To: desk@example.org');
  });

  it('should say that a department has no address', async () => {
    await expect(open({}).send(message)).rejects.toThrow('No address is set');
    expect(mails).toEqual([]);
  });
});

describe('readChannels', () => {
  const one = { id: 'a', organisation: 'test', kind: 'webhook', secret: 'a-secret-of-16-or-more' };

  it('should refuse plain http to anywhere but this machine, and keep secrets to itself', () => {
    const read = (url: string) => () => readChannels(JSON.stringify([{ ...one, url }]));
    expect(read('https://example.org/hook')()).toHaveLength(1);
    expect(read('http://localhost:9/hook')()).toHaveLength(1);
    expect(read('http://example.org/hook')).toThrow(/^CHANNELS cannot be used: 0\.url\.$/);
    expect(read('ftp://example.org')).toThrow('0.url');
    expect(() => readChannels('secret!')).toThrow(/^((?!secret).)*$/);
    expect(readChannels(undefined)).toEqual([]);
  });
});
