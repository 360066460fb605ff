import { HttpRequest, InvocationContext } from '@azure/functions';
import type { Ports } from '../../../functions/ports';
import { answerRequest } from '../../../functions/request/answer-request';
import { routes } from '../../../functions/routes';
import { callApi } from '../../support/functions/call-api';
import { faultyDatabase } from '../../support/functions/faulty-database';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { routeCall } from '../../support/functions/route-calls';
import { propertyComplaint } from '../../support/functions/sample-records';
import { testCallerHeader } from '../../support/functions/test-ports';

/** What clerks type of people, and what a log must not have. */
const PERSONAL = ['张三', '13800138000', '电梯停运两天', '欧阳氏独名', 'ouyang@example.cn'];

/** Failures that quote what was sent: of the database, with its detail, and of a parser. */
const QUOTING = [
  `DO $$ BEGIN RAISE EXCEPTION '欧阳氏独名 电梯停运两天' USING ERRCODE = '22P02', DETAIL = '13800138000'; END $$`,
  `SELECT '张三'::integer`,
  `DO $$ BEGIN RAISE EXCEPTION '张三' USING ERRCODE = '53100', DETAIL = '13800138000'; END $$`,
];

describe.each(testServers)('the log on $name', (server) => {
  let service: TestService;
  let ports: Ports;
  let ledger: string;
  let trouble: string | undefined;
  let lines: string[];

  beforeAll(async () => {
    service = await openTestService(server);
    ledger = await service.createLedger();
    await callApi(service.ports, `POST ${ledger}/records`, {
      json: { records: [propertyComplaint('a')] },
      headers: { 'idempotency-key': 'first' },
    });
    const database = faultyDatabase(service.plain, () => trouble);
    ports = { ...service.ports, database: () => Promise.resolve(database) };
  });
  afterAll(() => service.close());
  beforeEach(() => {
    trouble = undefined;
    lines = [];
  });

  async function send(name: string, count: number): Promise<number> {
    const { address, json, headers } = routeCall(name, ledger, count);
    const [method = '', target = ''] = address.split(' ');
    const found = routes.find((route) => route.name === name);
    if (!found) throw new Error(name);
    const request = new HttpRequest({
      method,
      url: `http://127.0.0.1${target}${target.includes('?') ? '&' : '?'}q=${encodeURIComponent('欧阳氏独名')}`,
      params: {
        id: ledger.split('/').at(-1) ?? '',
        rid: 'a',
        number: '欧阳氏独名',
        key: 'monthly',
      },
      headers: { [testCallerHeader]: 'Manager', 'content-type': 'application/json', ...headers },
      ...(found.route.bodies.length > 0 && {
        body: { string: JSON.stringify(json ?? { records: [propertyComplaint('x')] }) },
      }),
    });
    const logHandler = (level: string, ...words: unknown[]) =>
      void lines.push(`${level} ${words.map(String).join(' ')}`);
    const context = new InvocationContext({ functionName: name, logHandler });
    return (await answerRequest(found.route, ports)(request, context)).status ?? 200;
  }

  it('should have nothing personal of any route, whether it answers or fails', async () => {
    let count = 1_000;
    const failed = new Set<string>();
    for (const sql of [undefined, ...QUOTING]) {
      for (const { name } of routes) {
        trouble = sql;
        if ((await send(name, (count += 1))) >= 500) failed.add(name);
      }
    }
    trouble = undefined;
    expect(failed.size).toBeGreaterThan(20);
    expect(lines.length).toBeGreaterThan(failed.size);
    const told = lines.filter((line) => PERSONAL.some((value) => line.includes(value)));
    expect(told).toEqual([]);
  });

  it('should be lines of JSON that name the function, the kind of failure and the place', async () => {
    trouble = QUOTING[0];
    await send('listLedgers', 1);
    const [line = ''] = lines;
    expect(JSON.parse(line.replace(/^error /, ''))).toMatchObject({
      event: 'request-failed',
      function: 'listLedgers',
      method: 'GET',
      error: {
        code: '22P02',
        at: expect.arrayContaining([expect.stringMatching(/^at /)]) as unknown,
      },
    });
  });
});
