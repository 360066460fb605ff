import { ROOT_CONTEXT, trace } from '@opentelemetry/api';
import { traceWork } from '../../../functions/tracing/trace-work';
import { parseTraceparent, withTraceparent } from '../../../functions/tracing/traceparent';
import { recordSpans } from '../../support/functions/record-spans';

const traceId = '0af7651916cd43dd8448eb211c80319c';
const spanId = 'b7ad6b7169203331';

describe('traceparent', () => {
  it('should be read in the present version and in later ones', () => {
    const found = { traceId, spanId, traceFlags: 1, isRemote: true };
    expect(parseTraceparent(`00-${traceId}-${spanId}-01`)).toEqual(found);
    expect(parseTraceparent(`cc-${traceId}-${spanId}-03-what-the-future-holds`)).toEqual(found);
    expect(parseTraceparent(`00-${traceId}-${spanId}-00`)).toEqual({ ...found, traceFlags: 0 });
  });

  it.each([
    undefined,
    null,
    7,
    '',
    '张三',
    `00-${traceId}-${spanId}`,
    `00-${traceId}-${spanId}-01-more`,
    `ff-${traceId}-${spanId}-01`,
    `00-${'0'.repeat(32)}-${spanId}-01`,
    `00-${traceId}-${'0'.repeat(16)}-01`,
    `00-${traceId.toUpperCase()}-${spanId}-01`,
  ])('should not be read from %s', (text) => {
    expect(parseTraceparent(text)).toBeUndefined();
  });

  it('should go with a message that something traced sends, and with no other', async () => {
    recordSpans();
    const message = { ledger: 'a' };
    expect(withTraceparent(message)).toEqual(message);
    const work = traceWork(
      'send',
      {},
      (span) => Promise.resolve([span.spanContext(), withTraceparent(message)] as const),
      trace.setSpanContext(ROOT_CONTEXT, { traceId, spanId, traceFlags: 1 }),
    );
    const [sender, sent] = await work;
    expect(sent).toEqual({ ledger: 'a', traceparent: `00-${traceId}-${sender.spanId}-01` });
  });
});
