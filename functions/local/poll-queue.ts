import { setTimeout as wait } from 'node:timers/promises';
import type { QueueClient, DequeuedMessageItem } from '@azure/storage-queue';

export interface QueuePolling {
  readonly queue: QueueClient;
  /** Where a message goes that failed too often. */
  readonly poison: QueueClient;
  readonly maxDequeueCount: number;
  readonly batchSize: number;
  /** Takes the text of one message; a rejection puts it back. */
  readonly take: (message: string) => Promise<void>;
  readonly signal: AbortSignal;
  /** Told when the queue does not answer; polling goes on. */
  readonly onTrouble: (error: unknown) => void;
}

/** Idle polling slows down between these, in milliseconds. */
const FASTEST = 50;
const SLOWEST = 1_000;
/** Seconds a message stays hidden while it is worked on. */
const HIDDEN = 600;

/** Takes messages of a queue as the runtime does, until told to stop; finishes what it began. */
export async function pollQueue(polling: QueuePolling): Promise<void> {
  const { queue, batchSize, signal, onTrouble } = polling;
  let pause = FASTEST;
  while (!signal.aborted) {
    const messages = await receive(queue, batchSize).catch((error: unknown) => {
      onTrouble(error);
      return [];
    });
    for (const message of messages) await work(polling, message);
    pause = messages.length > 0 ? FASTEST : Math.min(pause * 2, SLOWEST);
    if (messages.length === 0) await wait(pause, undefined, { signal }).catch(() => undefined);
  }
}

async function receive(
  queue: QueueClient,
  numberOfMessages: number,
): Promise<readonly DequeuedMessageItem[]> {
  const { receivedMessageItems } = await queue.receiveMessages({
    numberOfMessages,
    visibilityTimeout: HIDDEN,
  });
  return receivedMessageItems;
}

async function work(polling: QueuePolling, message: DequeuedMessageItem): Promise<void> {
  const { queue, poison, take, maxDequeueCount } = polling;
  const text = Buffer.from(message.messageText, 'base64').toString('utf8');
  const failed = await take(text).then(
    () => false,
    () => true,
  );
  if (failed && message.dequeueCount < maxDequeueCount) {
    await queue.updateMessage(message.messageId, message.popReceipt, undefined, 0);
    return;
  }
  if (failed) await poison.sendMessage(message.messageText);
  await queue.deleteMessage(message.messageId, message.popReceipt);
}
