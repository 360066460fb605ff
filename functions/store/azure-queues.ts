import type { Queues } from '../ports';
import { once } from './once';
import { storageRetries, tellingStorage } from './storage-trouble';

/** Queues of a storage account, made at first use; messages are JSON in Base64, as host.json says. */
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
      await client.sendMessage(Buffer.from(JSON.stringify(message)).toString('base64'));
    },
  });
}
