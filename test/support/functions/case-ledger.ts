import { InvocationContext } from '@azure/functions';
import type { Ports } from '../../../functions/ports';
import { writeReport } from '../../../functions/queue/write-report';
import { periodicReports } from '../../../functions/timer/periodic-reports';
import { retention } from '../../../functions/timer/retention';
import { callApi, type Answer, type Call } from './call-api';
import type { TestService } from './open-test-service';
import { valueAt } from './value-at';
import { timer } from './scheduled';

/** Key of the report of each case that a superior handed over. */
export const caseReport = 'forwarded-case-feedback';

/** The event at which it is owed. */
export const fedBack = { fedBack: '2026-11-20 10:00' };

/** A ledger of the Zhenjiang building authority, made on 2026-11-01, seen on the 20th. */
export class CaseLedger {
  private saves = 0;

  private constructor(
    private readonly service: TestService,
    readonly path: string,
    private readonly context: InvocationContext,
  ) {}

  static async open(service: TestService, log: string[] = []): Promise<CaseLedger> {
    service.ports.setNow('2026-11-01T09:00:00');
    const path = await service.createLedger('zhenjiang-building-quality');
    service.ports.setNow('2026-11-20T12:00:00');
    return CaseLedger.at(service, path, log);
  }

  static at(service: TestService, path: string, log: string[] = []): CaseLedger {
    const logHandler = (_level: string, ...words: unknown[]) => void log.push(words.join(' '));
    const context = new InvocationContext({ functionName: 'test', logHandler });
    service.ports.sent.length = 0;
    return new CaseLedger(service, path, context);
  }

  get id(): string {
    return this.path.split('/').at(-1) ?? '';
  }

  call(address: string, options?: Call): Promise<Answer> {
    return callApi(this.service.ports, address, options);
  }

  /** Saves records; `again` repeats the request before. */
  async save(
    records: readonly object[],
    { ports = this.service.ports, again = false }: { ports?: Ports; again?: boolean } = {},
  ): Promise<Answer> {
    if (!again) this.saves += 1;
    const headers = { 'idempotency-key': `save ${this.saves}` };
    const address = `POST ${this.path}/records`;
    const saved = await callApi(ports, address, { headers, json: { records } });
    if (saved.status !== 200 || /invalid|conflict/.test(JSON.stringify(saved.json))) {
      throw new Error(JSON.stringify(saved.json));
    }
    return saved;
  }

  /** The messages about cases of this ledger that were sent since the last look. */
  asked(): readonly unknown[] {
    return this.service.ports.sent
      .splice(0)
      .map(({ message }) => message)
      .filter((message) => valueAt(message, 'ledger') === this.id)
      .filter((message) => valueAt(message, 'record') !== undefined);
  }

  /** What `hosts` timers at once ask for at a wall time in China. */
  async tick(wall: string, { ports = this.service.ports, hosts = 1 } = {}) {
    this.service.ports.setNow(wall);
    const run = () => periodicReports(ports)(timer, this.context);
    await Promise.all(Array.from({ length: hosts }, run));
    return this.asked();
  }

  /** What is done about the keeping of records at night. */
  async night(): Promise<void> {
    await retention(this.service.ports)(timer, this.context);
  }

  async write(message: unknown): Promise<void> {
    await writeReport(this.service.ports)(message, this.context);
  }

  async runs(): Promise<readonly unknown[]> {
    const { json } = await this.call(`GET ${this.path}/reports`);
    return valueAt(json, 'reports.0.runs') as readonly unknown[];
  }

  /** Names of the workbooks that were written. */
  blobs(): readonly (string | undefined)[] {
    return [...this.service.ports.blobFiles.keys()]
      .filter((path) => path.includes(this.id))
      .map((path) => path.split('/').at(-1));
  }

  /** The ports with a queue that is away. */
  get queueAway(): TestService['ports'] {
    const send = () => Promise.reject(new Error('The queue does not answer.'));
    return { ...this.service.ports, queues: { send } };
  }
}
