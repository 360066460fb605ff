import { isSpanContextValid, trace, TraceFlags, type SpanContext } from '@opentelemetry/api';

const SHAPE = /^([0-9a-f]{2})-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})(-.*)?$/;

/**
 * Reads a `traceparent` (W3C Trace Context); undefined when it is none. What else a sender tells of
 * its trace (`tracestate`, `baggage`) is words of others and not taken.
 */
export function parseTraceparent(text: unknown): SpanContext | undefined {
  const [, version, traceId = '', spanId = '', flags = '', more] =
    typeof text === 'string' ? (SHAPE.exec(text) ?? []) : [];
  if (version === 'ff' || (version === '00' && more !== undefined)) return undefined;
  const traceFlags = Number.parseInt(flags, 16) & TraceFlags.SAMPLED;
  const found = { traceId, spanId, traceFlags, isRemote: true };
  return isSpanContextValid(found) ? found : undefined;
}

/** A message with the `traceparent` of what sends it; as it is when nothing is traced. */
export function withTraceparent(message: unknown): unknown {
  const sender = trace.getActiveSpan()?.spanContext();
  if (!sender || typeof message !== 'object') return message;
  const flags = sender.traceFlags.toString(16).padStart(2, '0');
  return { ...message, traceparent: `00-${sender.traceId}-${sender.spanId}-${flags}` };
}
