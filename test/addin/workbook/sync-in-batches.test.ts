import fc from 'fast-check';
import { syncInBatches } from '../../../addin/workbook/sync-in-batches';

const LIMIT = 5_000_000;

/** Runs operations of these sizes and tells what each request held. */
async function requestsOf(sizes: readonly number[]): Promise<readonly (readonly number[])[]> {
  const requests: number[][] = [];
  let queued: number[] = [];
  const context = {
    sync: () => {
      requests.push(queued);
      queued = [];
      return Promise.resolve();
    },
  };
  await syncInBatches(
    context as unknown as Excel.RequestContext,
    sizes.map((bytes, index) => ({ bytes, run: () => queued.push(index) })),
  );
  return requests;
}

describe('syncInBatches', () => {
  it('should send small operations in one request', async () => {
    expect(await requestsOf([10, 20, 30])).toEqual([[0, 1, 2]]);
  });

  it('should start another request before the limit is passed', async () => {
    expect(await requestsOf([3_000_000, 1_400_000, 200_000, 4_000_000])).toEqual([
      [0, 1],
      [2, 3],
    ]);
  });

  it('should send nothing when there is nothing to send', async () => {
    expect(await requestsOf([])).toEqual([]);
  });

  it('should tell the share done after each request', async () => {
    const shares: number[] = [];
    const context = { sync: () => Promise.resolve() };
    await syncInBatches(
      context as unknown as Excel.RequestContext,
      [4_000_000, 4_000_000].map((bytes) => ({ bytes, run: () => undefined })),
      (share) => shares.push(share),
    );
    expect(shares).toEqual([0.5, 1]);
  });

  it('should always keep the order, stay under the limit and waste no request', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(fc.integer({ min: 1, max: 4_400_000 })), async (sizes) => {
        const requests = await requestsOf(sizes);
        const bytesOf = (request: readonly number[]) =>
          request.reduce((sum, index) => sum + (sizes[index] ?? 0), 0);
        expect(requests.flat()).toEqual(sizes.map((_, index) => index));
        for (const request of requests) expect(bytesOf(request)).toBeLessThan(LIMIT);
        requests.slice(1).forEach((request, index) => {
          const first = sizes[request[0] ?? 0] ?? 0;
          expect(bytesOf(requests[index] ?? []) + first).toBeGreaterThan(4_500_000);
        });
      }),
      { seed: 20261122, numRuns: 200 },
    );
  });
});
