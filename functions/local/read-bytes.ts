import type { IncomingMessage } from 'node:http';

/** How much of a refused body is read and thrown away, so that the caller gets to read the answer. */
const PATIENCE_BYTES = 512 * 1024 * 1024;

/**
 * The body of a request, or `too-large`: told by its declared length before any of it is kept, else
 * as soon as it goes over the limit.
 */
export async function readBytes(
  request: IncomingMessage,
  limit: number,
): Promise<Uint8Array | 'too-large'> {
  if (Number(request.headers['content-length'] ?? 0) > limit) {
    discard(request);
    return 'too-large';
  }
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) {
      discard(request);
      return 'too-large';
    }
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

function discard(request: IncomingMessage): void {
  let left = PATIENCE_BYTES;
  request.on('data', (chunk: Buffer) => {
    left -= chunk.length;
    if (left < 0) request.destroy();
  });
}
