import { QueueServiceClient } from '@azure/storage-queue';
import host from '../host.json';
import type { RegisteredApp } from './functions-core';
import { invoke, type Log } from './invoke';
import { pollQueue } from './poll-queue';

const { batchSize, maxDequeueCount } = host.extensions.queues;

/** Takes the messages of the app's queues, with the limits of host.json. */
export async function startQueues(
  app: RegisteredApp,
  connectionString: string,
  log: Log,
): Promise<{ stop(): Promise<void> }> {
  const service = QueueServiceClient.fromConnectionString(connectionString);
  const stopping = new AbortController();
  const triggered = [...app.functions.values()].filter(
    ({ trigger }) => trigger.type === 'queueTrigger',
  );
  const polls = await Promise.all(
    triggered.map(async (target) => {
      const name = String(target.trigger['queueName']);
      const queue = service.getQueueClient(name);
      const poison = service.getQueueClient(`${name}-poison`);
      await queue.createIfNotExists();
      await poison.createIfNotExists();
      const take = async (message: string): Promise<void> => {
        try {
          await invoke(app, target, { json: message }, log);
        } catch (error) {
          log('warning', target.registration.name, String(error));
          throw error;
        }
      };
      const onTrouble = (error: unknown) => log('error', name, String(error));
      const { signal } = stopping;
      return { queue, poison, batchSize, maxDequeueCount, take, signal, onTrouble };
    }),
  );
  const running = polls.map(pollQueue);
  return {
    async stop() {
      stopping.abort();
      await Promise.all(running);
    },
  };
}
