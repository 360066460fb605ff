import fc from 'fast-check';
import type { ComplaintRecord } from '../../../core/record/record';
import type { RowConflict } from '../../../addin/sync/pull-changes';
import type { settleVersion } from '../../../addin/sync/settle-version';
import { settleConflict } from '../../../addin/sync/settle-conflict';
import { syncRound } from '../../../addin/sync/sync-round';
import type { SyncService } from '../../../addin/sync/sync-service';
import type { SentBatch, SyncWorkbook } from '../../../addin/sync/sync-workbook';
import type { MemoryWorkbook } from './memory-workbook';

/** What becomes of what a client sends or writes during a round. */
export type Fate =
  | 'fine'
  /** The request does not arrive. */
  | 'dropped'
  /** The answer is lost on its way back. */
  | 'lost'
  /** The request arrives, and once more some steps later. */
  | 'doubled'
  /** The client gives up; the request arrives some steps later. */
  | 'late'
  /** Excel ends before the answer is written down. */
  | 'crash'
  /** Somebody types into the row that is under way. */
  | 'typing';

/** One thing that happens; numbers are taken modulo how many there are. */
export type Step =
  | {
      readonly kind: 'edit';
      readonly client: number;
      readonly record: number;
      readonly field: number;
    }
  | { readonly kind: 'type'; readonly client: number }
  | { readonly kind: 'round'; readonly client: number; readonly fate: Fate }
  /** A round that is held up at one of its calls until another add-in over the workbook had its own. */
  | {
      readonly kind: 'beside';
      readonly client: number;
      readonly call: number;
      readonly fates: readonly [Fate, Fate];
    }
  | { readonly kind: 'save'; readonly client: number }
  | { readonly kind: 'settle'; readonly client: number; readonly theirs: boolean };

export interface Story {
  readonly clients: number;
  readonly steps: readonly Step[];
}

const client = fc.nat(2);

const fate = fc.constantFrom<Fate>(
  'fine',
  'fine',
  'fine',
  'dropped',
  'lost',
  'doubled',
  'late',
  'crash',
  'typing',
);

/** People at a few workbooks, over a network that loses, doubles and delays, in an Excel that ends. */
export const arbitraryStory: fc.Arbitrary<Story> = fc.record({
  clients: fc.integer({ min: 2, max: 3 }),
  steps: fc.array(
    fc.oneof(
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('edit' as const),
          client,
          record: fc.nat(2),
          field: fc.nat(2),
        }),
      },
      { weight: 2, arbitrary: fc.record({ kind: fc.constant('type' as const), client }) },
      {
        weight: 8,
        arbitrary: fc.record({
          kind: fc.constant('round' as const),
          client,
          fate,
        }),
      },
      {
        weight: 3,
        arbitrary: fc.record({
          kind: fc.constant('beside' as const),
          client,
          call: fc.nat(9),
          fates: fc.tuple(fate, fate),
        }),
      },
      { weight: 1, arbitrary: fc.record({ kind: fc.constant('save' as const), client }) },
      {
        weight: 2,
        arbitrary: fc.record({
          kind: fc.constant('settle' as const),
          client,
          theirs: fc.boolean(),
        }),
      },
    ),
    { minLength: 6, maxLength: 14 },
  ),
});

/** A value a person gave a field of a record, unlike any other. */
export interface Typed {
  readonly client: number;
  readonly id: string;
  readonly field: string;
  readonly text: string;
}

export interface StoryOutcome {
  readonly typed: readonly Typed[];
  /** Texts that people gave up: typed over before they were sent, or decided against. */
  readonly givenUp: ReadonlySet<string>;
  /** Conflicts that were asked about, and whose they were. */
  readonly asked: readonly { readonly client: number; readonly conflict: RowConflict }[];
  readonly workbooks: readonly MemoryWorkbook[];
  /** How many rows were typed, and how many texts and keys there have been. */
  readonly count: { readonly rows: number; readonly keys: number };
}

export interface StoryPorts {
  readonly workbooks: readonly MemoryWorkbook[];
  /** What had been counted in what went before; absent: nothing went before. */
  readonly count?: StoryOutcome['count'];
  /** The service as one of the clients reaches it. */
  readonly serviceOf: (client: number) => SyncService;
  readonly fields: readonly string[];
  readonly newRecord: (id: string, text: string) => ComplaintRecord;
  readonly settle: typeof settleVersion;
}

/** Two rows that everybody has in the end, so that people meet on them: what a story goes on from. */
export const openingStory: Story = {
  clients: 3,
  steps: [
    { kind: 'type', client: 0 },
    { kind: 'type', client: 0 },
  ],
};

/** Somebody types on after the pane of a colleague in the same workbook wrote between the steps of his. */
export const storyBesideOthers: Story = {
  clients: 2,
  steps: [
    { kind: 'edit', client: 1, record: 0, field: 0 },
    { kind: 'edit', client: 0, record: 0, field: 1 },
    { kind: 'edit', client: 0, record: 1, field: 0 },
    { kind: 'round', client: 1, fate: 'fine' },
    { kind: 'beside', client: 0, call: 1, fates: ['fine', 'fine'] },
    { kind: 'round', client: 1, fate: 'fine' },
    { kind: 'edit', client: 0, record: 0, field: 0 },
    { kind: 'edit', client: 0, record: 0, field: 1 },
  ],
};

/** More rounds than any number of clients needs to come to rest. */
const ROUNDS = 30;

/** Tells a story, then lets everybody send, take in and decide until nothing is left to do. */
export async function tellStory(
  { clients, steps }: Story,
  ports: StoryPorts,
): Promise<StoryOutcome> {
  const { fields, settle, count = { rows: 0, keys: 0 } } = ports;
  const workbooks = ports.workbooks.slice(0, clients);
  const typed: Typed[] = [];
  const givenUp = new Set<string>();
  const asked: { client: number; conflict: RowConflict }[] = [];
  const conflicts = new Map<number, readonly RowConflict[]>();
  let late: (() => Promise<unknown>)[] = [];
  let { keys, rows } = count;
  let saves = 0;

  for (const step of steps) await take(step);
  await deliverLate();
  for (let round = 0; round < ROUNDS; round += 1) {
    const before = saves;
    let isQuiet = true;
    for (const [index] of workbooks.entries()) {
      const outcome = await run(index, 'fine');
      if (outcome.more || outcome.pending > 0 || outcome.conflicts.length > 0) isQuiet = false;
      await decide(index, round % 2 === 0);
    }
    // Nobody has anything to send, and nothing was sent while they took in what was there.
    if (isQuiet && saves === before) {
      return { typed, givenUp, asked, workbooks, count: { rows, keys } };
    }
  }
  throw new Error('The workbooks do not come to rest.');

  async function take(step: Step): Promise<void> {
    const index = step.client % clients;
    switch (step.kind) {
      case 'edit':
        edit(index, step.record, step.field);
        return;
      case 'type':
        rows += 1;
        workbookAt(index).type(ports.newRecord(`${index}-${rows}`, textFor(index)));
        return;
      case 'round':
        await run(index, step.fate);
        return;
      case 'beside': {
        const [one, other] = step.fates;
        await run(index, one, { call: step.call, wait: () => run(index, other) });
        return;
      }
      case 'save':
        return deliverLate();
      case 'settle':
        return decide(index, step.theirs);
    }
  }

  function workbookAt(index: number): MemoryWorkbook {
    const found = workbooks[index];
    if (!found) throw new Error(`No workbook ${index}.`);
    return found;
  }

  function textFor(index: number): string {
    keys += 1;
    return `${index}.${keys}`;
  }

  function edit(index: number, record: number, field: number): void {
    const workbook = workbookAt(index);
    const all = workbook.records();
    const row = all[record % Math.max(1, all.length)];
    const key = fields[field % fields.length] ?? '';
    if (!row || row.id === '') return;
    const before = row.fields[key];
    const text = textFor(index);
    workbook.edit(row.id, (one) => ({ ...one, fields: { ...one.fields, [key]: text } }));
    if (before !== undefined) givenUp.add(String(before));
    typed.push({ client: index, id: row.id, field: key, text });
  }

  async function deliverLate(): Promise<void> {
    const waiting = late;
    late = [];
    for (const deliver of waiting) await deliver();
  }

  async function run(index: number, fate: Fate, held?: Held) {
    const workbook = workbookAt(index).beside();
    const ended = fate === 'crash' ? dying(workbook) : workbook;
    const service = over(ports.serviceOf(index), fate, index);
    const round = syncRound({
      ...(held ? heldUp(service, ended, held) : { service, workbook: ended }),
      newKey: () => `${index}/${(keys += 1)}`,
      now: () => '2026-11-22T08:00:00Z',
      settle,
    });
    const outcome = await round.catch((error: unknown) => {
      if (error instanceof ExcelEnded) return undefined;
      throw error;
    });
    if (!outcome) return { more: true, pending: 0, conflicts: [] };
    conflicts.set(index, outcome.conflicts);
    asked.push(...outcome.conflicts.map((conflict) => ({ client: index, conflict })));
    return outcome;
  }

  async function decide(index: number, isTheirs: boolean): Promise<void> {
    for (const conflict of conflicts.get(index) ?? []) {
      const paths = conflict.conflicts.map(({ path }) => path);
      const theirs = new Set(isTheirs ? paths : []);
      const isDone = await settleConflict(workbookAt(index), { conflict, theirs }, () => 'new');
      if (!isDone) continue;
      for (const one of conflict.conflicts) givenUp.add(String(isTheirs ? one.mine : one.theirs));
    }
    conflicts.delete(index);
  }

  /** A service whose batches meet a fate; only the first of a round does. */
  function over(service: SyncService, fate: Fate, index: number): SyncService {
    let isFirst = true;
    return { ...service, save };

    async function save(batch: SentBatch): ReturnType<SyncService['save']> {
      const away = { ok: false, trouble: { kind: 'away' } } as const;
      const met = isFirst ? fate : 'fine';
      isFirst = false;
      if (met === 'typing') edit(index, 0, 0);
      if (met === 'dropped') return away;
      if (met === 'late') {
        late = [...late, () => service.save(batch)];
        return away;
      }
      saves += 1;
      const answer = await service.save(batch);
      if (met === 'doubled') late = [...late, () => service.save(batch)];
      return met === 'lost' ? away : answer;
    }
  }
}

class ExcelEnded extends Error {}

/** A call, counted from 0, before which a round is held up. */
interface Held {
  readonly call: number;
  readonly wait: () => Promise<unknown>;
}

/** The ports of a round that is held up at one of its calls. */
function heldUp(service: SyncService, workbook: SyncWorkbook, { call, wait }: Held) {
  let count = 0;
  const held = async <Answer>(ask: () => Promise<Answer>): Promise<Answer> => {
    const isNow = count === call;
    count += 1;
    if (isNow) await wait();
    return ask();
  };
  return {
    service: {
      changes: (since) => held(() => service.changes(since)),
      version: (id, version) => held(() => service.version(id, version)),
      save: (batch) => held(() => service.save(batch)),
    } satisfies SyncService,
    workbook: {
      read: () => held(() => workbook.read()),
      write: (changes) => held(() => workbook.write(changes)),
    } satisfies SyncWorkbook,
  };
}

/** A workbook whose Excel ends before the answer to a batch is written down. */
function dying(workbook: SyncWorkbook): SyncWorkbook {
  let hasSent = false;
  return {
    read: workbook.read,
    write(changes) {
      if (hasSent) return Promise.reject(new ExcelEnded());
      hasSent = changes.memory?.sent !== undefined;
      return workbook.write(changes);
    },
  };
}
