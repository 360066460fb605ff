import { HttpRequest, InvocationContext } from '@azure/functions';
import type { Ports } from '../../../functions/ports';
import { answerRequest } from '../../../functions/request/answer-request';
import { routes } from '../../../functions/routes';
import { routeCall } from './route-calls';
import { propertyComplaint } from './sample-records';
import { testCallerHeader } from './test-ports';

/** What clerks type of people, and what neither log nor trace may have. */
export const PERSONAL = ['张三', '13800138000', '电梯停运两天', '欧阳氏独名', 'ouyang@example.cn'];

/** Failures that quote what was sent: of the database, with its detail, and of a parser. */
export const QUOTING = [
  `DO $$ BEGIN RAISE EXCEPTION '欧阳氏独名 电梯停运两天' USING ERRCODE = '22P02', DETAIL = '13800138000'; END $$`,
  `SELECT '张三'::integer`,
  `DO $$ BEGIN RAISE EXCEPTION '张三' USING ERRCODE = '53100', DETAIL = '13800138000'; END $$`,
];

export interface PlantedCall {
  /** Address of the ledger. */
  readonly ledger: string;
  /** Makes what is sent differ from call to call. */
  readonly count: number;
  readonly ports: Ports;
  /** Takes the lines of the log. */
  readonly lines: string[];
}

/** Calls a route as somebody who may, with something personal in query, path and body; gives the status. */
export async function sendPlanted(
  name: string,
  { ledger, count, ports, lines }: PlantedCall,
): Promise<number> {
  const { address, as = '', json, headers } = await routeCall(name, ledger, count);
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
    headers: { [testCallerHeader]: as, 'content-type': 'application/json', ...headers },
    ...((await found.load()).bodies.length > 0 && {
      body: { string: JSON.stringify(json ?? { records: [propertyComplaint('x')] }) },
    }),
  });
  const logHandler = (level: string, ...words: unknown[]) =>
    void lines.push(`${level} ${words.map(String).join(' ')}`);
  const context = new InvocationContext({ functionName: name, logHandler });
  return (await answerRequest(found.load, ports)(request, context)).status ?? 200;
}
