import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { InvocationContext } from '@azure/functions';
import { QueueServiceClient, type QueueClient } from '@azure/storage-queue';
import { addMonths, formatDay, parseIsoDay } from '../../../core/date/civil-date';
import type { Instant } from '../../../core/date/time';
import { zoneOf } from '../../../core/date/zone';
import { formatWall, wallOf } from '../../../core/date/wall-time';
import { parsePeriod } from '../../../core/summary/parse-period';
import { startAzurite, type StorageEmulator } from '../../../functions/local/start-azurite';
import type { Ports } from '../../../functions/ports';
import { reportQueue } from '../../../functions/queue/queue-names';
import { reportFailed } from '../../../functions/queue/report-failed';
import { writeReport } from '../../../functions/queue/write-report';
import { azureBlobs } from '../../../functions/store/azure-blobs';
import { azureQueues } from '../../../functions/store/azure-queues';
import { readRunPage } from '../../../functions/store/report-pages';
import { readReportRuns } from '../../../functions/store/report-runs';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { randomNumbers } from '../../bench/random';
import { callApi } from '../../support/functions/call-api';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { handedOverCase } from '../../support/functions/sample-records';
import { timer } from '../../support/functions/scheduled';

jest.setTimeout(600_000);

const FIRST = parseIsoDay('2026-11-22') ?? 0;
const LAST = addMonths(FIRST, 14);
/** Nothing runs on these days. */
const DOWN = [
  ['2027-01-28', '2027-02-03'],
  ['2027-04-20', '2027-06-12'],
] as const;
const MOST_TRIES = 5;
/** One report cannot be written before this. */
const REPAIRED = zoneOf('Asia/Shanghai').toInstant(wallOf(parseIsoDay('2027-03-02') ?? 0, 0));

interface Waiting {
  readonly message: unknown;
  readonly tries: number;
}

/** The queue of the storage, of which each message comes at least once, some twice, to two workers in any order. */
class RoughQueue {
  readonly poison: unknown[] = [];
  waiting: Waiting[] = [];

  constructor(
    private readonly queue: QueueClient,
    private readonly random: (below: number) => number,
  ) {}

  async deliver(work: (message: unknown) => Promise<void>): Promise<void> {
    const fresh = (await this.receive()).sort().map((text) => ({
      message: JSON.parse(text) as unknown,
      tries: 0,
    }));
    const doubled = fresh.filter(() => this.random(10) < 3);
    this.waiting.push(...fresh, ...doubled);
    while (this.waiting.length > 0) {
      const pair = [this.take(), this.take()].flatMap((one) => (one ? [one] : []));
      await Promise.all(pair.map((one) => this.attempt(one, work)));
    }
  }

  /** All that stands in the queue, which is empty then. */
  private async receive(): Promise<string[]> {
    const { receivedMessageItems } = await this.queue.receiveMessages({ numberOfMessages: 32 });
    for (const { messageId, popReceipt } of receivedMessageItems) {
      await this.queue.deleteMessage(messageId, popReceipt);
    }
    const texts = receivedMessageItems.map(({ messageText }) =>
      Buffer.from(messageText, 'base64').toString(),
    );
    return texts.length === 0 ? [] : [...texts, ...(await this.receive())];
  }

  private take(): Waiting | undefined {
    return this.waiting.splice(this.random(this.waiting.length), 1)[0];
  }

  private async attempt({ message, tries }: Waiting, work: (message: unknown) => Promise<void>) {
    const failed = await work(message).then(
      () => false,
      () => true,
    );
    if (!failed) return;
    if (tries + 1 < MOST_TRIES) this.waiting.push({ message, tries: tries + 1 });
    else this.poison.push(message);
  }
}

/** A service whose storage fails as storage does; tells which blobs were written. */
function roughStorage(ports: Ports, random: (below: number) => number, written: string[]): Ports {
  return {
    ...ports,
    blobs: {
      ...ports.blobs,
      async create(path, content, type) {
        if (path.includes('/monthly-analysis/2027-02.') && ports.now() < REPAIRED) {
          throw new Error('The storage account is full.');
        }
        const isNew = await ports.blobs.create(path, content, type);
        if (isNew) written.push(path);
        if (isNew && random(10) < 2) throw new Error('The worker was stopped.');
        return isNew;
      },
    },
  };
}

describe.each(testServers.slice(0, 1))('fourteen months of reports on $name', (server) => {
  let service: TestService;
  let azurite: StorageEmulator;
  let folder: string;
  const ids = { hotel: '', property: '', cases: '' };
  /** When the event of each case took place last. */
  const happened = new Map<string, string>();
  const written: string[] = [];
  const log: string[] = [];
  let queue: RoughQueue;

  beforeAll(async () => {
    service = await openTestService(server);
    const create = async (rulebook: string, timeZone: string) =>
      (await service.createLedger(rulebook, { timeZone })).split('/').at(-1) ?? '';
    ids.hotel = await create('hotel', 'Asia/Shanghai');
    ids.property = await create('property-internal-procedure', 'America/New_York');
    ids.cases = await create('zhenjiang-building-quality', 'Asia/Shanghai');
    const random = randomNumbers(14);
    const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
    const context = new InvocationContext({ functionName: 'test', logHandler });
    folder = await mkdtemp(join(tmpdir(), 'report-year-'));
    azurite = await startAzurite(folder);
    const { connectionString } = azurite;
    const queues = azureQueues(connectionString);
    const storage = { ...service.ports, blobs: azureBlobs(connectionString), queues };
    const ports = roughStorage(storage, random, written);
    const queueService = QueueServiceClient.fromConnectionString(connectionString);
    queue = new RoughQueue(queueService.getQueueClient(reportQueue), random);
    await queues.send(reportQueue, { rubbish: true });
    for (let day = FIRST; day <= LAST; day += 1) {
      if (isDown(day)) continue;
      for (const hour of [1, 14]) {
        service.ports.setNow(formatWall(wallOf(day, hour * 3600 + 600)));
        if (hour === 1 && day % 10 === 0) await feedBack(ports, day, random);
        // Two hosts run the timer, and both take messages.
        await Promise.all([1, 2].map(() => periodicReports(ports)(timer, context)));
        await queue.deliver(async (message) => {
          await writeReport(ports)(message, context);
        });
        for (const message of queue.poison.splice(0)) await reportFailed(ports)(message, context);
      }
    }
  });
  afterAll(async () => {
    await service.close();
    await azurite.stop();
    await rm(folder, { recursive: true, force: true });
  });

  /** Feeds back a case; now and then the time is put right at once, or the queue is away. */
  async function feedBack(ports: Ports, day: number, random: (below: number) => number) {
    const id = `case-of-${day}`;
    const send = () => Promise.reject(new Error('The queue does not answer.'));
    const through = random(3) === 0 ? { ...ports, queues: { send } } : ports;
    for (let version = 0; version <= random(2); version += 1) {
      const time = `${formatDay(day)}T00:0${version + 1}`;
      const record = handedOverCase(id, { fedBack: time }, { baseVersion: version });
      const saved = await callApi(through, `POST /api/ledgers/${ids.cases}/records`, {
        headers: { 'idempotency-key': `${id} ${version}` },
        json: { records: [record] },
      });
      expect(JSON.stringify(saved.json)).toContain('applied');
      happened.set(id, time);
    }
  }

  const runsOf = async (ledger: string) =>
    readReportRuns((await service.ports.database()).of('test'), { organisation: 'test', ledger });

  const caseRuns = async () => {
    const database = (await service.ports.database()).of('test');
    const key = { organisation: 'test', ledger: ids.cases };
    const runs = await readRunPage(database, key, { most: 10_000 });
    return runs.flatMap((run) => (run.record === null ? [] : [run]));
  };

  it('should have every period of every report, without a gap, written from whole periods', async () => {
    for (const [ledger, report, zone, count] of [
      [ids.hotel, 'weekly-sheet', 'Asia/Shanghai', 62],
      [ids.hotel, 'monthly-analysis', 'Asia/Shanghai', 15],
      [ids.hotel, 'monthly', 'Asia/Shanghai', 15],
      [ids.property, 'monthly-statistics', 'America/New_York', 15],
      [ids.property, 'monthly', 'America/New_York', 15],
    ] as const) {
      const runs = (await runsOf(ledger)).filter((run) => run.report === report);
      const made = runs
        .map(({ period, files }) => ({ span: parsePeriod(period).period, last: files.at(-1) }))
        .sort((a, b) => (a.span?.from ?? 0) - (b.span?.from ?? 0));
      expect([report, made.length]).toEqual([report, count]);
      made.forEach(({ span, last }, index) => {
        const before = made[index - 1];
        if (before) expect(span?.from).toBe((before.span?.to ?? 0) + 1);
        expect(dayIn(zone, last?.asOf ?? 0)).toBeGreaterThan(span?.to ?? Infinity);
      });
    }
  });

  it('should write each version once, and a second one only of what was due in its period', async () => {
    expect(new Set(written).size).toBe(written.length);
    const runs = [
      ...(await runsOf(ids.hotel)),
      ...(await runsOf(ids.property)),
      ...(await runsOf(ids.cases)),
      ...(await caseRuns()),
    ];
    const files = runs.flatMap((run) => run.files.map(({ blob }) => blob));
    expect([...files].sort()).toEqual([...written].sort());
    const periods = runs.filter(({ period }) => !period.startsWith('case-'));
    const twice = periods.filter(({ files: { length } }) => length > 1);
    expect(new Set(twice.map(({ report }) => report))).toEqual(new Set(['monthly-statistics']));
    expect(Math.max(...twice.map(({ files: { length } }) => length))).toBe(2);
    // The due days of January, April and May fell into the time nothing ran.
    const once = periods.filter(
      ({ report, files: { length } }) => report === 'monthly-statistics' && length === 1,
    );
    expect(once.map(({ period }) => period).sort()).toEqual([
      ...['2026-10', '2027-01', '2027-04', '2027-05'],
    ]);
  });

  it('should have the report of every case, written from the time that stands now', async () => {
    const runs = await caseRuns();
    expect(runs.length).toBeGreaterThan(30);
    expect(runs.map(({ record }) => record).sort()).toEqual([...happened.keys()].sort());
    for (const { record, version, eventAt, files } of runs) {
      const wall = formatWall(zoneOf('Asia/Shanghai').toWall(eventAt ?? 0));
      expect([record, wall.slice(0, 16)]).toEqual([record, happened.get(record)]);
      expect([record, files.at(-1)?.version]).toEqual([record, version]);
    }
  });

  it('should say what was given up and why, and write it the next day', async () => {
    const givenUp = log.filter((line) => line.includes('report-given-up'));
    expect(givenUp.length).toBeGreaterThan(0);
    expect(givenUp.filter((line) => !line.includes('"report":"monthly-analysis"'))).toEqual([]);
    expect(givenUp[0]).toContain('The service failed (Error)');
    expect(log.join()).toContain('report-message-dropped');
    const run = (await runsOf(ids.hotel)).find(
      ({ report, period }) => report === 'monthly-analysis' && period === '2027-02',
    );
    expect(run).toMatchObject({ failedAt: null, cause: null, files: [{ version: 1 }] });
  });
});

const isDown = (day: number): boolean =>
  DOWN.some(([from, to]) => day >= (parseIsoDay(from) ?? 0) && day <= (parseIsoDay(to) ?? 0));

const dayIn = (zone: string, instant: Instant): number => zoneOf(zone).toDay(instant);
