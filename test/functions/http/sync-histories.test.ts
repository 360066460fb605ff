import fc from 'fast-check';
import { settleVersion } from '../../../addin/sync/settle-version';
import type { SyncService } from '../../../addin/sync/sync-service';
import { parseRecord } from '../../../core/record/parse-record';
import type { ComplaintRecord } from '../../../core/record/record';
import { flattenRecord } from '../../../core/sync/flatten-record';
import { isSameRecord } from '../../../core/sync/merge-records';
import type { Ports } from '../../../functions/ports';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { namingDatabase } from '../../support/functions/naming-database';
import { propertyComplaint } from '../../support/functions/sample-records';
import { testPorts } from '../../support/functions/test-ports';
import { onUndoneDatabase } from '../../support/functions/undone-database';
import { valueAt } from '../../support/functions/value-at';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { boundRulebook } from '../../support/sample-ledger';
import { memoryWorkbook } from '../../support/sync/memory-workbook';
import { serviceOverHttp } from '../../support/sync/service-over-http';
import {
  arbitraryStory,
  openingStory,
  storyBesideOthers,
  tellStory,
  type StoryOutcome,
  type StoryPorts,
} from '../../support/sync/simulated-workbooks';

/** How many stories are told; `HISTORIES=5000` in the environment makes it a long run. */
const runs = Number(process.env['HISTORIES'] ?? 400);

jest.setTimeout(120_000 + runs * 5_000);

const settings = officeLedger(boundRulebook('property-internal-procedure'));
const { rulebook, zone } = settings;

/** A row as a clerk types it: no id, and the number it has until the service allots one. */
const newRecord = (id: string, text: string): ComplaintRecord => ({
  ...parseRecord({ ...propertyComplaint(id), id: '' }, rulebook, zone).record,
  id: '',
  number: `暂-${id}`,
  provisionalNumber: `暂-${id}`,
  fields: { resident: '张三', department: '工程部', content: text },
});

type Breaking = (ports: StoryPorts) => StoryPorts;

/** Takes each delivery of a batch for a new one. */
const withoutIdempotency: Breaking = (ports) => {
  let count = 0;
  const broken = (service: SyncService): SyncService => ({
    ...service,
    save: (batch) => service.save({ ...batch, key: `${batch.key}#${(count += 1)}` }),
  });
  return { ...ports, serviceOf: (client) => broken(ports.serviceOf(client)) };
};

/** Takes what the service has for the truth, whatever was typed. */
const takingTheirs: Breaking = (ports) => ({
  ...ports,
  settle: (theirs, row, _base, snapshot) => {
    const entry = row && { id: theirs.id, version: theirs.version, digest: row.digest };
    const entries = new Map([...snapshot.entries, ...(entry ? [[theirs.id, entry] as const] : [])]);
    return settleVersion(theirs, row, undefined, { ...snapshot, entries });
  },
});

/** Lets add-ins over one workbook write over each other. */
const withoutLooking: Breaking = (ports) => ({
  ...ports,
  workbooks: ports.workbooks.map((workbook) => ({ ...workbook, beside: () => workbook })),
});

describe.each(testServers)('workbooks that share a ledger on $name', (server) => {
  let service: TestService;
  let ledger: string;
  let opening: StoryOutcome;
  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    const empty = memoryWorkbook(settings, officeNow);
    const workbooks = Array.from({ length: openingStory.clients }, empty.copy);
    opening = await tellStory(openingStory, portsOf(service.ports, { workbooks }));
  });
  afterAll(() => service.close());

  const portsOf = (functions: Ports, from: Pick<StoryPorts, 'workbooks' | 'count'>) => ({
    ...from,
    serviceOf: () => serviceOverHttp(functions, ledger),
    fields: ['content', 'process', 'resident'],
    newRecord,
    settle: settleVersion,
  });

  /** Each goes on from the same opening, and leaves it as it was. */
  const stories = (breaking: Breaking = (ports) => ports) =>
    fc.asyncProperty(arbitraryStory, (story) =>
      onUndoneDatabase(service.plain, 'test', async (undone) => {
        const functions = testPorts(namingDatabase(undone));
        const { count } = opening;
        const workbooks = opening.workbooks.map((workbook) => workbook.copy());
        const outcome = await tellStory(story, breaking(portsOf(functions, { workbooks, count })));
        expect(await whatIsWrong(functions, outcome)).toEqual([]);
      }),
    );

  it('should keep all that was typed once and agree in the end', async () => {
    await fc.assert(stories(), { seed: 2026, numRuns: runs, examples: [[storyBesideOthers]] });
  });

  it.each([
    ['without idempotency', withoutIdempotency],
    ['when it takes theirs blindly', takingTheirs],
    ['when add-ins over one workbook do not look at each other', withoutLooking],
  ])('should be caught at once %s', async (_name, breaking) => {
    const { failed } = await fc.check(stories(breaking), {
      seed: 2026,
      numRuns: 60,
      examples: [[storyBesideOthers]],
      endOnFailure: true,
    });
    expect(failed).toBe(true);
  });

  async function whatIsWrong(functions: Ports, outcome: StoryOutcome): Promise<readonly string[]> {
    const { json } = await callApi(functions, `GET ${ledger}/changes`);
    const changes = (valueAt(json, 'changes') as readonly object[]).map((change) => ({
      id: String(valueAt(change, 'id')),
      record: parseRecord(valueAt(change, 'record') as object, rulebook, zone).record,
    }));
    const truth = new Map(changes.map(({ id, record }) => [id, record]));
    const numbers = [...truth.values()].map(({ number }) => number);
    return [
      ...(truth.size === outcome.count.rows
        ? []
        : [`${outcome.count.rows} rows were typed, ${truth.size} records are there.`]),
      ...(new Set(numbers).size === numbers.length ? [] : [`Numbers twice: ${numbers.join()}.`]),
      ...outcome.typed.flatMap((typed) => {
        const { field, text } = typed;
        const times = changes.filter(
          (change, at) =>
            change.record.fields[field] === text &&
            changes.slice(0, at).findLast(({ id }) => id === change.id)?.record.fields[field] !==
              text,
        ).length;
        const isWanted = !outcome.givenUp.has(text);
        return times === 1 || (times === 0 && !isWanted)
          ? []
          : [`“${text}” stands ${times} times in the history.`];
      }),
      ...outcome.asked.flatMap(({ client, conflict }) =>
        conflict.conflicts.flatMap(({ path, theirs }) =>
          String(theirs).startsWith(`${client}.`) && isOwn(outcome, client, String(theirs))
            ? [`Client ${client} was asked about its own ${path}.`]
            : [],
        ),
      ),
      ...outcome.workbooks.flatMap((workbook, client) => {
        const records = workbook.records();
        const isEqual =
          records.length === truth.size &&
          records.every((record) => isSameRecord(record, truth.get(record.id) ?? null));
        const facts = records.map((record) => [record.id, ...flattenRecord(record)]);
        return isEqual ? [] : [`Workbook ${client} has ${JSON.stringify(facts)}.`];
      }),
    ];
  }
});

/** Whether a client typed a text itself. */
const isOwn = ({ typed }: StoryOutcome, client: number, text: string): boolean =>
  typed.some((one) => one.client === client && one.text === text);
