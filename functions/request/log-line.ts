import { trace } from '@opentelemetry/api';
import { ReadableError } from '../ledger/readable-error';
import { codeOf, partOf } from '../store/part-down';

/**
 * A line of the log: what happened, with facts that name things of the service and nobody's words,
 * and the trace it belongs to when there is one.
 */
export function logLine(
  event: string,
  facts: Readonly<Record<string, unknown>>,
  error?: unknown,
): string {
  const traceId = trace.getActiveSpan()?.spanContext().traceId;
  return JSON.stringify({
    event,
    ...facts,
    ...(traceId !== undefined && { trace: traceId }),
    ...(error !== undefined && { error: errorFacts(error) }),
  });
}

/**
 * What the log may say of a failure: its kind, its code and where in the code it was. The words of an
 * error are left out, for those of a database or a parser quote what somebody wrote.
 */
function errorFacts(error: unknown): Readonly<Record<string, unknown>> {
  const [name, cause] = [partOf(error, 'name'), partOf(error, 'cause')];
  return {
    kind: typeof name === 'string' ? name : typeof error,
    ...(codeOf(error) !== '' && { code: codeOf(error) }),
    // What was written for people to read names things of the service alone.
    ...(error instanceof ReadableError && { says: error.text.en }),
    at: framesOf(error),
    ...(cause !== undefined && { cause: errorFacts(cause) }),
  };
}

const MOST = 12;

/** The lines of a stack below the message, which may have several lines itself. */
function framesOf(error: unknown): readonly string[] {
  const stack = partOf(error, 'stack');
  if (typeof stack !== 'string') return [];
  return stack
    .split('\n')
    .map((line) => line.trim())
    .filter((line) =>
      /^at (?:async )?[\w.<>$[\] ]*\(?(?:file:|node:|\/|[A-Z]:\\)\S+:\d+:\d+\)?$/.test(line),
    )
    .slice(0, MOST);
}
