import { InvocationContext } from '@azure/functions';
import { SpanKind, SpanStatusCode } from '@opentelemetry/api';
import { traceMessages, traceTimer } from '../../../functions/tracing/trace-job';
import { noteFailure } from '../../../functions/tracing/trace-work';
import { PartDown } from '../../../functions/store/part-down';
import { recordSpans } from '../../support/functions/record-spans';
import { timer } from '../../support/functions/scheduled';

const spans = recordSpans();
const context = (functionName: string) => new InvocationContext({ functionName });

describe('the trace of a job', () => {
  beforeEach(() => spans.reset());
  const lastSpan = () => spans.getFinishedSpans().at(-1);

  it('should link a message to what asked for it, in a trace of its own', async () => {
    const [traceId, spanId] = ['0af7651916cd43dd8448eb211c80319c', 'b7ad6b7169203331'];
    const taken: unknown[] = [];
    const take = traceMessages((message) => void taken.push(message));
    const message = { ledger: 'a', traceparent: `00-${traceId}-${spanId}-01` };
    await take(message, context('writeReport'));
    expect(taken).toEqual([message]);
    expect(lastSpan()?.kind).toBe(SpanKind.CONSUMER);
    expect(lastSpan()?.attributes).toEqual({
      'faas.name': 'writeReport',
      'faas.trigger': 'pubsub',
    });
    expect(lastSpan()?.links).toMatchObject([{ context: { traceId, spanId } }]);
    expect(lastSpan()?.spanContext().traceId).not.toBe(traceId);
  });

  it('should take a message that does not tell, or tells nonsense, without a link', async () => {
    for (const message of [{ ledger: 'a' }, { traceparent: '张三' }, 'text', null]) {
      await traceMessages(() => undefined)(message, context('writeReport'));
      expect(lastSpan()?.links).toEqual([]);
    }
    expect(spans.getFinishedSpans()).toHaveLength(4);
  });

  it('should mark a message that fails and let the queue know', async () => {
    const error = new TypeError('张三 13800138000');
    const take = traceMessages(() => Promise.reject(error));
    await expect(take({}, context('sendMessage'))).rejects.toBe(error);
    expect(lastSpan()?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(lastSpan()?.attributes).toMatchObject({ 'error.type': 'TypeError' });
    expect(lastSpan()?.events).toEqual([]);
  });

  it('should be one span a run of a timer, marked when a ledger of it failed', async () => {
    const run = traceTimer(() => {
      noteFailure(new PartDown('database', 'slow'));
    });
    await run(timer, context('retention'));
    expect(lastSpan()?.kind).toBe(SpanKind.INTERNAL);
    expect(lastSpan()?.parentSpanContext).toBeUndefined();
    expect(lastSpan()?.status).toEqual({ code: SpanStatusCode.ERROR });
    expect(lastSpan()?.attributes).toEqual({
      'faas.name': 'retention',
      'faas.trigger': 'timer',
      'error.type': 'database-slow',
    });
  });
});
