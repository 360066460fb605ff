import { createHash } from 'node:crypto';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import type { Ports } from '../../../functions/ports';
import { routes } from '../../../functions/routes';
import { callApi } from '../../support/functions/call-api';
import { faultyDatabase } from '../../support/functions/faulty-database';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { recordSpans } from '../../support/functions/record-spans';
import { propertyComplaint } from '../../support/functions/sample-records';
import { PERSONAL, QUOTING, sendPlanted } from '../../support/functions/send-planted';

const spans = recordSpans();
const organisation = createHash('sha256').update('test').digest('hex').slice(0, 16);

describe.each(testServers.slice(0, 1))('the trace of requests on $name', (server) => {
  let service: TestService;
  let ports: Ports;
  let ledger: string;
  let trouble: string | undefined;
  let lines: string[];

  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      json: { records: [propertyComplaint('a')] },
      headers: { 'idempotency-key': 'first' },
    });
    const database = faultyDatabase(service.plain, () => trouble);
    ports = { ...service.ports, database: () => Promise.resolve(database) };
  });
  afterAll(() => service.close());
  beforeEach(() => {
    trouble = undefined;
    lines = [];
    spans.reset();
  });

  const send = (name: string, count: number) => sendPlanted(name, { ledger, count, ports, lines });
  const requestSpan = (name: string) => {
    const found = spans.getFinishedSpans().filter((span) => span.name === name);
    expect(found).toHaveLength(1);
    return found[0];
  };

  it('should have one span a request, with what names things of the service alone', async () => {
    expect(await send('readLedger', 1)).toBe(200);
    const span = requestSpan('readLedger');
    expect(span?.kind).toBe(SpanKind.SERVER);
    expect(span?.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(span?.attributes).toEqual({
      'faas.name': 'readLedger',
      'faas.trigger': 'http',
      'http.request.method': 'GET',
      'http.response.status_code': 200,
      'complaint_ledger.organisation': organisation,
      'complaint_ledger.ledger': ledger.split('/').at(-1),
    });
  });

  it('should have a span for each transaction below it, without the statement', async () => {
    await send('readLedger', 2);
    const request = requestSpan('readLedger')?.spanContext();
    const others = spans.getFinishedSpans().filter(({ name }) => name !== 'readLedger');
    expect(others.length).toBeGreaterThan(0);
    for (const span of others) {
      expect(span.name).toBe('transaction');
      expect(span.parentSpanContext?.spanId).toBe(request?.spanId);
      expect(span.attributes).toEqual({ 'db.system.name': 'postgresql' });
    }
  });

  it('should mark a failed request and its transaction, and name its trace in the log', async () => {
    trouble = QUOTING[0];
    expect(await send('listLedgers', 3)).toBe(500);
    const span = requestSpan('listLedgers');
    expect(span?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(span?.attributes).toMatchObject({
      'http.response.status_code': 500,
      'error.type': '22P02',
    });
    expect(span?.events).toEqual([]);
    const failed = spans.getFinishedSpans().find(({ name }) => name === 'transaction');
    expect(failed?.status).toEqual({ code: SpanStatusCode.ERROR });
    const [line = ''] = lines;
    expect(JSON.parse(line.replace(/^error /, ''))).toMatchObject({
      trace: span?.spanContext().traceId,
    });
  });

  it('should go on with the trace of the caller, and take no other words of his', async () => {
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    await callApi(service.ports, `GET ${ledger}`, {
      headers: {
        traceparent: `00-${traceId}-${spanId}-01`,
        tracestate: 'a=ouyang',
        baggage: 'who=ouyang',
      },
    });
    const span = spans.getFinishedSpans().at(-1);
    expect(span?.spanContext().traceId).toBe(traceId);
    expect(span?.parentSpanContext?.spanId).toBe(spanId);
    expect(span?.spanContext().traceState).toBeUndefined();
  });

  it('should not mark what the caller got wrong, nor say whose it is before he is known', async () => {
    await callApi(service.ports, 'GET /api/ledgers', { as: '' });
    const span = spans.getFinishedSpans().at(-1);
    expect(span?.status).toEqual({ code: SpanStatusCode.UNSET });
    expect(span?.attributes).toMatchObject({ 'http.response.status_code': 401 });
    expect(span?.attributes).not.toHaveProperty('complaint_ledger.organisation');
  });

  it('should have nothing personal of any route, whether it answers or fails', async () => {
    let count = 1_000;
    for (const sql of [undefined, ...QUOTING]) {
      trouble = sql;
      for (const { name } of routes) await send(name, (count += 1));
    }
    trouble = undefined;
    const told = spans.getFinishedSpans().map((span) => {
      const { name, attributes, events, links, status } = span;
      return JSON.stringify({ name, attributes, events, links, status, ...span.spanContext() });
    });
    expect(told.length).toBeGreaterThan(routes.length * 4);
    const personal = told.filter((text) => PERSONAL.some((value) => text.includes(value)));
    expect(personal).toEqual([]);
  });
});
