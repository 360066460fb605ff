/** One thing to ask of Excel: queued by `run`, about `bytes` long on the wire. */
export interface Operation {
  readonly bytes: number;
  readonly run: () => void;
}

/** Excel on the web refuses a request of more than 5 MB; a part is kept for the wrapping. */
const BYTES_PER_REQUEST = 4_500_000;

/**
 * Queues operations in order and syncs as seldom as the limit on a request allows.
 *
 * @param onProgress told the share done (0–1) after each request.
 */
export async function syncInBatches(
  context: Excel.RequestContext,
  operations: readonly Operation[],
  onProgress: (share: number) => void = () => undefined,
): Promise<void> {
  const batches = batchesOf(operations);
  const sendFrom = async (index: number): Promise<void> => {
    const batch = batches[index];
    if (!batch) return;
    for (const operation of batch) operation.run();
    await context.sync();
    onProgress((index + 1) / batches.length);
    return sendFrom(index + 1);
  };
  await sendFrom(0);
}

/** Splits operations into requests under the limit; an operation larger than it goes alone. */
function batchesOf(operations: readonly Operation[]): readonly (readonly Operation[])[] {
  const batches: Operation[][] = [];
  let room = 0;
  for (const operation of operations) {
    const last = batches.at(-1);
    if (last && operation.bytes <= room) last.push(operation);
    else batches.push([operation]);
    room = (last && operation.bytes <= room ? room : BYTES_PER_REQUEST) - operation.bytes;
  }
  return batches;
}
