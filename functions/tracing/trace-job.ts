import type { InvocationContext, StorageQueueHandler, TimerHandler } from '@azure/functions';
import { ROOT_CONTEXT, SpanKind, type Link } from '@opentelemetry/api';
import { partOf } from '../store/part-down';
import { parseTraceparent } from './traceparent';
import { traceWork } from './trace-work';

/** Takes each message in a trace of its own, linked to what asked for it when the message tells. */
export function traceMessages(handler: StorageQueueHandler): StorageQueueHandler {
  return (message, context) => {
    const asker = parseTraceparent(partOf(message, 'traceparent'));
    const links = asker ? [{ context: asker }] : [];
    return traceJob('pubsub', context, links, () => Promise.resolve(handler(message, context)));
  };
}

/** Makes each run of a timer a trace of its own. */
export function traceTimer(handler: TimerHandler): TimerHandler {
  return (timer, context) =>
    traceJob('timer', context, [], () => Promise.resolve(handler(timer, context)));
}

function traceJob(
  trigger: 'pubsub' | 'timer',
  { functionName }: InvocationContext,
  links: Link[],
  work: () => Promise<unknown>,
): Promise<unknown> {
  const kind = trigger === 'pubsub' ? SpanKind.CONSUMER : SpanKind.INTERNAL;
  const attributes = { 'faas.name': functionName, 'faas.trigger': trigger };
  return traceWork(functionName, { kind, attributes, links }, work, ROOT_CONTEXT);
}
