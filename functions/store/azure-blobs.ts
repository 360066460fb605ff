import type { ContainerClient } from '@azure/storage-blob';
import type { Blobs } from '../ports';
import { once } from './once';

const CONTAINER = 'complaint-ledger';

/** Files of a storage account in one container, made at first use; the SDK is loaded then. */
export function azureBlobs(connectionString: string): Blobs {
  const container = once(() => openContainer(connectionString));
  return {
    async write(path, content, contentType) {
      const blob = (await container.get()).getBlockBlobClient(path);
      await blob.uploadData(content, { blobHTTPHeaders: { blobContentType: contentType } });
    },
    async read(path) {
      const blob = (await container.get()).getBlockBlobClient(path);
      return (await blob.exists()) ? blob.downloadToBuffer() : undefined;
    },
    async list(prefix) {
      const names: string[] = [];
      for await (const { name } of (await container.get()).listBlobsFlat({ prefix })) {
        names.push(name);
      }
      return names;
    },
    async ping() {
      await (await container.get()).getProperties();
    },
  };
}

async function openContainer(connectionString: string): Promise<ContainerClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const service = BlobServiceClient.fromConnectionString(connectionString, {
    retryOptions: { maxTries: 3, tryTimeoutInMs: 10_000 },
  });
  const container = service.getContainerClient(CONTAINER);
  await container.createIfNotExists();
  return container;
}
