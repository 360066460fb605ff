import type { HttpRequest, HttpResponseInit, InvocationContext } from '@azure/functions';
import { ROOT_CONTEXT, SpanKind, SpanStatusCode, trace } from '@opentelemetry/api';
import { parseTraceparent } from './traceparent';
import { traceWork } from './trace-work';

/**
 * Answers a request in a span below that of the caller's `traceparent`: the route's name, the method
 * and the status, and nothing of the address, the headers or the body.
 */
export function traceRequest(
  http: HttpRequest,
  { functionName }: InvocationContext,
  answer: () => Promise<HttpResponseInit>,
): Promise<HttpResponseInit> {
  const caller = parseTraceparent(http.headers.get('traceparent'));
  const attributes = {
    'faas.name': functionName,
    'faas.trigger': 'http',
    'http.request.method': http.method,
  };
  return traceWork(
    functionName,
    { kind: SpanKind.SERVER, attributes },
    async (span) => {
      const response = await answer();
      const { status = 200 } = response;
      span.setAttribute('http.response.status_code', status);
      if (status >= 500) span.setStatus({ code: SpanStatusCode.ERROR });
      return response;
    },
    caller ? trace.setSpanContext(ROOT_CONTEXT, caller) : ROOT_CONTEXT,
  );
}
