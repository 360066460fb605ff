import type { Queues } from '../ports';
import { withTraceparent } from '../tracing/traceparent';
import { once } from './once';
import { storageRetries, tellingStorage } from './storage-trouble';

/**
 * Queues of a storage account, made at first use; messages are JSON in Base64, as host.json says,
 * and tell the trace of what sends them.
 */
export function azureQueues(connectionString: string): Queues {
  const service = once(async () => {
    const { QueueServiceClient } = await import('@azure/storage-queue');
    return QueueServiceClient.fromConnectionString(connectionString, {
      retryOptions: storageRetries,
    });
  });
  return tellingStorage({
    async send(queue, message) {
      const client = (await service.get()).getQueueClient(queue);
      await client.createIfNotExists();
      await client.sendMessage(
        Buffer.from(JSON.stringify(withTraceparent(message))).toString('base64'),
      );
    },
  });
}
