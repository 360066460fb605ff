import fc from 'fast-check';
import type { NumberedChange } from '../../../functions/ledger/history-entry';
import type { SaveRequest, SaveResult } from '../../../functions/store/save-records';
import { batch, change } from './stored-ledger';

/** What clients ask of a ledger's service; a test may put a broken one in its place. */
export interface LedgerService {
  save(request: SaveRequest): Promise<SaveResult>;
  remove(record: string): Promise<void>;
  changes(since: number, limit: number): Promise<readonly NumberedChange[]>;
}

/** One thing that happens; `client` and `pick` are taken modulo how many there are. */
export type Step =
  | { readonly kind: 'edit'; readonly client: number; readonly record: number }
  | { readonly kind: 'push'; readonly client: number }
  | { readonly kind: 'pull'; readonly client: number; readonly limit: number }
  /** A message arrives: any of those under way, perhaps once more later, perhaps never answered. */
  | { readonly kind: 'arrive'; readonly pick: number; readonly fate: 'once' | 'again' | 'lost' }
  | { readonly kind: 'remove'; readonly record: number };

export interface Interleaving {
  readonly clients: number;
  readonly steps: readonly Step[];
}

const nat = (max: number) => fc.nat({ max });

/** Clients that edit a few records at once, over a network that loses, doubles and reorders. */
export const arbitraryInterleaving: fc.Arbitrary<Interleaving> = fc.record({
  clients: fc.integer({ min: 2, max: 4 }),
  steps: fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          client: nat(3),
          record: nat(3),
        }),
      },
      { weight: 6, arbitrary: fc.record({ kind: fc.constant('push' as const), client: nat(3) }) },
      {
        weight: 10,
        arbitrary: fc.record({
          kind: fc.constant('arrive' as const),
          pick: nat(7),
          fate: fc.constantFrom('once', 'once', 'again', 'lost'),
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('pull' as const),
          client: nat(3),
          limit: fc.integer({ min: 1, max: 5 }),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('remove' as const), record: nat(3) }) },
    ),
    { minLength: 8, maxLength: 36 },
  ),
});

/** An edit of a client's: the text it gives a record, unlike any other. */
interface Edit {
  readonly id: string;
  readonly text: string;
}

/** An edit that was acknowledged, and what it was made from. */
export interface Acknowledged extends Edit {
  readonly version: number;
  readonly number: string | undefined;
  readonly baseText: string | undefined;
}

interface Sent {
  readonly request: SaveRequest;
  readonly edits: readonly (Edit & { readonly baseText: string | undefined })[];
}

interface Known {
  readonly version: number;
  /** Undefined once it was removed. */
  readonly text: string | undefined;
}

interface Client {
  readonly known: Map<string, Known>;
  cursor: number;
  queue: readonly Edit[];
  sent: Sent | undefined;
  isBehind: boolean;
  count: number;
}

type Message =
  | { readonly to: 'service'; readonly client: number; readonly request: SaveRequest }
  | {
      readonly to: 'client';
      readonly client: number;
      readonly key: string;
      readonly answer: SaveResult;
    };

/** What came of it once everybody has sent and fetched everything. */
export interface Outcome {
  readonly acknowledged: readonly Acknowledged[];
  /** What each client has in the end: record → version and text. */
  readonly copies: readonly ReadonlyMap<string, Known>[];
}

const PULL = 50;
/** More rounds than any number of clients needs to settle. */
const ROUNDS = 40;

/** Lets clients work on a ledger, then brings them to rest. */
export async function simulateClients(
  { clients: count, steps }: Interleaving,
  service: LedgerService,
): Promise<Outcome> {
  const clients = Array.from({ length: count }, newClient);
  const acknowledged: Acknowledged[] = [];
  let underWay: readonly Message[] = [];

  for (const step of steps) await take(step);
  for (let round = 0; clients.some(isBusy); round += 1) {
    if (round > ROUNDS) throw new Error('The clients do not come to rest.');
    for (const [index] of clients.entries()) await push(index);
    while (underWay.length > 0) await arrive(0, 'once');
  }
  for (const client of clients) await pullAll(client);
  return { acknowledged, copies: clients.map(({ known }) => known) };

  async function take(step: Step): Promise<void> {
    switch (step.kind) {
      case 'edit':
        edit(clientAt(step.client), step.client % count, `r${step.record}`);
        return;
      case 'push':
        return push(step.client % count);
      case 'pull':
        return pull(clientAt(step.client), step.limit).then(() => undefined);
      case 'arrive':
        return arrive(step.pick, step.fate);
      case 'remove':
        return service.remove(`r${step.record}`);
    }
  }

  function clientAt(index: number): Client {
    const client = clients[index % count];
    if (!client) throw new Error(`No client ${index}.`);
    return client;
  }

  function edit(client: Client, index: number, id: string): void {
    client.count += 1;
    client.queue = [...client.queue, { id, text: `${index}.${client.count}` }];
  }

  /** Sends what waits; what was sent and not answered is sent once more under its key. */
  async function push(index: number): Promise<void> {
    const client = clientAt(index);
    if (client.sent === undefined) {
      if (client.isBehind) await pullAll(client);
      client.sent = pack(
        client,
        `${index}/${client.count}/${client.cursor}/${acknowledged.length}`,
      );
    }
    const { sent } = client;
    if (sent) underWay = [...underWay, { to: 'service', client: index, request: sent.request }];
  }

  async function arrive(pick: number, fate: 'once' | 'again' | 'lost'): Promise<void> {
    const message = underWay[pick % Math.max(underWay.length, 1)];
    if (!message) return;
    if (fate !== 'again') underWay = underWay.filter((other) => other !== message);
    if (message.to === 'client') {
      receive(clientAt(message.client), message);
      return;
    }
    const answer = await service.save(message.request);
    const { client, request } = message;
    const back = { to: 'client', client, key: request.idempotencyKey, answer } as const;
    if (fate !== 'lost') underWay = [...underWay, back];
  }

  function receive(client: Client, { key, answer }: Message & { readonly to: 'client' }): void {
    const { sent } = client;
    if (sent?.request.idempotencyKey !== key) return;
    if (answer.kind !== 'saved') throw new Error(`The key ${key} was used for another request.`);
    client.sent = undefined;
    const again: Edit[] = [];
    for (const [at, { baseText, ...made }] of sent.edits.entries()) {
      const outcome = answer.outcomes[at];
      if (outcome?.status !== 'applied') again.push(made);
      else {
        const { version, number } = outcome;
        acknowledged.push({ ...made, version, number, baseText });
        learn(client, made.id, { version, text: made.text });
      }
    }
    client.queue = [...again, ...client.queue];
    client.isBehind = again.length > 0;
  }

  async function pullAll(client: Client): Promise<void> {
    while ((await pull(client, PULL)) === PULL);
    client.isBehind = false;
  }

  async function pull(client: Client, limit: number): Promise<number> {
    const changes = await service.changes(client.cursor, limit);
    for (const { sequence, record, version, kind, after } of changes) {
      const text = kind === 'removed' ? undefined : textOf(after);
      learn(client, record, { version, text });
      client.cursor = sequence;
    }
    return changes.length;
  }
}

const newClient = (): Client => ({
  known: new Map(),
  cursor: 0,
  queue: [],
  sent: undefined,
  isBehind: false,
  count: 0,
});

const isBusy = ({ queue, sent }: Client): boolean => queue.length > 0 || sent !== undefined;

/** The text that a client gave a record. */
export function textOf(record: NumberedChange['after']): string | undefined {
  const text = record?.fields['text'];
  return text === undefined ? undefined : String(text);
}

function learn({ known }: Client, id: string, next: Known): void {
  if ((known.get(id)?.version ?? 0) <= next.version) known.set(id, next);
}

/** Makes one request of all that waits; edits of records that are gone are given up. */
function pack(client: Client, key: string): Sent | undefined {
  const copy = new Map(client.known);
  const possible = client.queue.filter(({ id }) => !isGone(copy.get(id)));
  client.queue = [];
  if (possible.length === 0) return undefined;
  const edits = possible.map(({ id, text }) => {
    const base = copy.get(id);
    const version = base?.version ?? 0;
    copy.set(id, { version: version + 1, text });
    return { id, text, version, baseText: base?.text };
  });
  const changes = edits.map(({ id, text, version }) => change(id, version, text));
  return { request: batch(key, changes), edits };
}

const isGone = (known: Known | undefined): boolean =>
  known !== undefined && known.text === undefined;
