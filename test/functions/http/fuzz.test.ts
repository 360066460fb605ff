import { callApi } from '../../support/functions/call-api';
import { fuzzCall } from '../../support/functions/fuzz-calls';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { propertyComplaint } from '../../support/functions/sample-records';
import { randomNumbers } from '../../bench/random';

/** `FUZZ=100000` sends so many requests, `FUZZ_SEED` others than usual, and prints what came back. */
const { FUZZ, FUZZ_SEED } = process.env;
const COUNT = Number(FUZZ ?? 2_000);
const SEED = Number(FUZZ_SEED ?? 1);
/** What the process may come to take up beyond what it did: a database, and the largest bodies read. */
const ROOM = 1024 ** 3;
/** A new database after so many, so that what is asked of it stays alike. */
const BLOCK = 5_000;

jest.setTimeout(3_600_000);

interface Report {
  readonly statuses: Map<number, number>;
  readonly failures: string[];
  worst: { readonly milliseconds: number; readonly address: string };
  /** Bytes the process took up at most, at the ends of blocks. */
  memory: number;
}

async function block(service: TestService, first: number, report: Report): Promise<void> {
  const pick = randomNumbers(SEED * 1_000_003 + first);
  const ledger = await service.createLedger();
  await callApi(service.ports, `POST ${ledger}/records`, {
    json: { records: [propertyComplaint('a')] },
    headers: { 'idempotency-key': 'first' },
  });
  for (let count = first; count < Math.min(first + BLOCK, COUNT); count += 1) {
    const { address, ...call } = await fuzzCall(ledger, count, pick);
    const began = performance.now();
    try {
      const { status } = await callApi(service.ports, address, call);
      report.statuses.set(status, (report.statuses.get(status) ?? 0) + 1);
      if (status >= 500) report.failures.push(`${count} ${address}: ${status}`);
    } catch (error) {
      const sent = (JSON.stringify(call.json) as string | undefined)?.slice(0, 1_000) ?? '';
      report.failures.push(`${count} ${address} ${sent}\n${String(error).slice(0, 1_500)}`);
    }
    const milliseconds = performance.now() - began;
    if (milliseconds > report.worst.milliseconds) report.worst = { milliseconds, address };
  }
  report.memory = Math.max(report.memory, process.memoryUsage().rss);
}

describe('mutated requests', () => {
  it(`should all be answered, none with a failure (${COUNT} of them)`, async () => {
    const [server] = testServers;
    if (!server) throw new Error('No database.');
    const report: Report = {
      statuses: new Map(),
      failures: [],
      worst: { milliseconds: 0, address: '' },
      memory: 0,
    };
    const before = process.memoryUsage().rss;
    for (let first = 0; first < COUNT; first += BLOCK) {
      const service = await openTestService(server);
      await block(service, first, report);
      await service.close();
      if (FUZZ !== undefined) process.stdout.write(`${lineOf(report)}\n`);
    }
    expect(report.failures.slice(0, 10)).toEqual([]);
    expect([...report.statuses.values()].reduce((sum, count) => sum + count)).toBe(COUNT);
    expect(report.statuses.get(200) ?? 0).toBeGreaterThan(COUNT / 20);
    expect(report.statuses.get(400) ?? 0).toBeGreaterThan(COUNT / 20);
    expect(report.memory - before).toBeLessThan(ROOM);
  });
});

function lineOf({ statuses, failures, worst, memory }: Report): string {
  const counts = [...statuses]
    .sort(([a], [b]) => a - b)
    .map(([code, count]) => `${code}: ${count}`);
  return [
    ...counts,
    `failures: ${failures.length}`,
    `worst: ${Math.round(worst.milliseconds)} ms (${worst.address.slice(0, 60)})`,
    `memory at most: ${Math.round(memory / 1024 / 1024)} MB`,
  ].join(', ');
}
