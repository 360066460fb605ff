import {
  context,
  SpanStatusCode,
  trace,
  type Context,
  type Span,
  type SpanOptions,
} from '@opentelemetry/api';
import { codeOf, partDownOf, partOf } from '../store/part-down';

/** Runs work in a span of its own, marked as failed when the work throws. */
export function traceWork<Result>(
  name: string,
  options: SpanOptions,
  work: (span: Span) => Promise<Result>,
  parent: Context = context.active(),
): Promise<Result> {
  const tracer = trace.getTracer('complaint-ledger');
  return tracer.startActiveSpan(name, options, parent, async (span) => {
    try {
      return await work(span);
    } catch (error) {
      noteFailure(error);
      throw error;
    } finally {
      span.end();
    }
  });
}

/**
 * Marks the present span as failed, with the code or kind of the error; its words are left out, for
 * they quote what somebody wrote.
 */
export function noteFailure(error: unknown): void {
  trace
    .getActiveSpan()
    ?.setStatus({ code: SpanStatusCode.ERROR })
    .setAttribute('error.type', kindOf(error));
}

function kindOf(error: unknown): string {
  const down = partDownOf(error);
  if (down) return `${down.part}-${down.trouble}`;
  const name = partOf(error, 'name');
  return codeOf(error) || (typeof name === 'string' ? name : typeof error);
}
