/** What a client asks for: checks while typing, what it typed, what others typed, figures. */
export type LoadKind = 'validate' | 'push' | 'pull' | 'summary';

/** The turn of kinds a client goes through, each starting elsewhere in it. */
const TURN: readonly LoadKind[] = [
  ...(['validate', 'push', 'pull', 'validate', 'push', 'validate'] as const),
  ...(['pull', 'validate', 'push', 'summary'] as const),
];

/** Records of one client, which it changes again and again. */
const RECORDS = 20;

export interface LoadRequest {
  readonly kind: LoadKind;
  /** Resolves to what is wrong with the answer, or to nothing. */
  readonly send: () => Promise<string | undefined>;
}

/** A client with records of its own in a ledger it shares. */
export function loadClient(url: string, ledger: string, index: number): { next(): LoadRequest } {
  const versions = new Map<string, number>();
  let [count, cursor] = [index, '0'];
  const call = async (path: string, body?: unknown, key?: string) => {
    const answer = await fetch(`${url}/api/${path}`, {
      ...(body !== undefined && { method: 'POST', body: JSON.stringify(body) }),
      headers: {
        ...(body !== undefined && { 'content-type': 'application/json' }),
        ...(key !== undefined && { 'idempotency-key': key }),
      },
    });
    const text = await answer.text();
    if (answer.status !== 200) throw new Error(`${answer.status} ${text.slice(0, 300)}`);
    return JSON.parse(text) as unknown;
  };

  const sends: Readonly<Record<LoadKind, () => Promise<string | undefined>>> = {
    async validate() {
      const rulebook = 'property-internal-procedure';
      await call('records/validate', { rulebook, records: [recordOf(count)] });
      return undefined;
    },
    async push() {
      const id = `c${index}-${count % RECORDS}`;
      const record = { id, baseVersion: versions.get(id) ?? 0, ...recordOf(count) };
      const saved = (await call(
        `ledgers/${ledger}/records`,
        { records: [record] },
        `${index}/${count}`,
      )) as { readonly results: readonly { readonly status: string; readonly version?: number }[] };
      const [result] = saved.results;
      versions.set(id, result?.version ?? 0);
      return result?.status === 'applied' ? undefined : JSON.stringify(result).slice(0, 300);
    },
    async pull() {
      const changes = (await call(`ledgers/${ledger}/changes?since=${cursor}`)) as {
        readonly cursor: string;
      };
      cursor = changes.cursor;
      return undefined;
    },
    async summary() {
      await call(`ledgers/${ledger}/summary?period=2026-11&groupBy=department`);
      return undefined;
    },
  };
  return {
    next() {
      count += 1;
      const kind = TURN[count % TURN.length] ?? 'validate';
      return { kind, send: sends[kind] };
    },
  };
}

/** Another content each time, so that nothing is left out as unchanged. */
const recordOf = (count: number) => ({
  fields: {
    resident: '张三',
    phone: '13800138000',
    department: '工程部',
    content: `停运 ${count}`,
  },
  events: { received: '2026-11-20T10:00:00' },
  level: 'minor',
});
