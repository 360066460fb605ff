import { createHistogram, type RecordableHistogram } from 'node:perf_hooks';
import { loadClient, type LoadKind } from './load-client';

/** What came of a kind of request; latencies in microseconds. */
export interface LoadResult {
  readonly latencies: RecordableHistogram;
  errors: number;
  /** The first answer that was none. */
  trouble?: string;
}

export interface LoadOptions {
  /** Address of the service. */
  readonly url: string;
  readonly clients: number;
  /** Asked before each request; the clients end when it says no. */
  readonly more: () => boolean;
}

/** Clients that work on one ledger together, as many as an office has. */
const OFFICE = 10;

/** Lets clients send one request after the other, each its own mix, and tells how long they waited. */
export async function runLoad(options: LoadOptions): Promise<ReadonlyMap<LoadKind, LoadResult>> {
  const { url, clients, more } = options;
  const results = new Map<LoadKind, LoadResult>();
  const ledgers = await Promise.all(
    Array.from({ length: Math.ceil(clients / OFFICE) }, (_, at) => createLedger(url, at)),
  );
  await Promise.all(
    Array.from({ length: clients }, async (_, index) => {
      const client = loadClient(url, ledgers[index % ledgers.length] ?? '', index);
      while (more()) await measure(client, results);
    }),
  );
  return results;
}

async function createLedger(url: string, at: number): Promise<string> {
  const body = JSON.stringify({ name: `负荷 ${at}`, rulebook: 'property-internal-procedure' });
  const headers = { 'content-type': 'application/json' };
  const answer = await fetch(`${url}/api/ledgers`, { method: 'POST', headers, body });
  if (answer.status !== 201) throw new Error(`No ledger: ${await answer.text()}`);
  return ((await answer.json()) as { readonly id: string }).id;
}

async function measure(
  client: ReturnType<typeof loadClient>,
  results: Map<LoadKind, LoadResult>,
): Promise<void> {
  const { kind, send } = client.next();
  const result = results.get(kind) ?? { latencies: createHistogram(), errors: 0 };
  results.set(kind, result);
  const began = performance.now();
  const trouble = await send().catch((error: unknown) => String(error));
  result.latencies.record(Math.max(1, Math.round((performance.now() - began) * 1_000)));
  if (trouble === undefined) return;
  result.errors += 1;
  result.trouble ??= trouble;
}
