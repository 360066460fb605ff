import type { ContainerClient } from '@azure/storage-blob';
import type { Blobs } from '../ports';
import { once } from './once';
import { storageRetries, tellingStorage } from './storage-trouble';

const CONTAINER = 'complaint-ledger';

/** Files of a storage account in one container, made at first use; the SDK is loaded then. */
export function azureBlobs(connectionString: string): Blobs {
  return tellingStorage(blobsOf(connectionString));
}

function blobsOf(connectionString: string): Blobs {
  const container = once(() => openContainer(connectionString));
  return {
    async write(path, content, contentType) {
      const blob = (await container.get()).getBlockBlobClient(path);
      await blob.uploadData(content, { blobHTTPHeaders: { blobContentType: contentType } });
    },
    async create(path, content, contentType) {
      const blob = (await container.get()).getBlockBlobClient(path);
      const options = {
        blobHTTPHeaders: { blobContentType: contentType },
        conditions: { ifNoneMatch: '*' },
      };
      return blob.uploadData(content, options).then(
        () => true,
        (error: unknown) => {
          if (isThere(error)) return false;
          throw error;
        },
      );
    },
    async link(path, until, fileName) {
      const { BlobSASPermissions, SASProtocol } = await import('@azure/storage-blob');
      const blob = (await container.get()).getBlockBlobClient(path);
      return blob.generateSasUrl({
        permissions: BlobSASPermissions.parse('r'),
        expiresOn: new Date(until * 1000),
        contentDisposition: `attachment; filename*=UTF-8''${encodeURIComponent(fileName)}`,
        protocol: blob.url.startsWith('https:') ? SASProtocol.Https : SASProtocol.HttpsAndHttp,
      });
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
    async delete(path) {
      const blob = (await container.get()).getBlockBlobClient(path);
      await blob.deleteIfExists({ deleteSnapshots: 'include' });
    },
    async ping() {
      await (await container.get()).getProperties();
    },
  };
}

/** The service says that the file is there already. */
const isThere = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === 'BlobAlreadyExists';

async function openContainer(connectionString: string): Promise<ContainerClient> {
  const { BlobServiceClient } = await import('@azure/storage-blob');
  const service = BlobServiceClient.fromConnectionString(connectionString, {
    retryOptions: storageRetries,
  });
  const container = service.getContainerClient(CONTAINER);
  await container.createIfNotExists();
  return container;
}
