import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { routes } from '../../../functions/routes';
import { handmadeXlsx } from '../handmade-xlsx';
import type { Call } from './call-api';
import { makeForm } from './make-form';
import { mutateBytes, mutateJson } from './mutate-json';
import { routeCall, type RouteCall } from './route-calls';

type Pick = (below: number) => number;

/** Its answer is always the same and takes longest to make. */
const mutated = routes.filter(({ name }) => name !== 'openApi');
const rulebook = 'property-internal-procedure';
const SHEET =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c><c r="C1" t="str"><v>接报时间</v></c></row>' +
  '<row r="2"><c r="A2" t="str"><v>张三</v></c><c r="B2" t="s"><v>1</v></c><c r="C2" s="1"><v>46346.5</v></c></row>';
const xlsx = handmadeXlsx({
  sheets: { 投诉: SHEET, 其他: '' },
  strings: ['<t>业主姓名</t>', '<t>投诉内容</t>'],
  formats: ['yyyy-mm-dd hh:mm'],
});
const csv = strToU8(
  '业主姓名,联系电话,投诉内容,接报时间\n张三,13800138000,"电梯,停运""两天""\n了",2026/11/20 9:05\n李四,,噪音,2026-11-21\n',
);

/** A mutated request: of any route, or with a mutated workbook or text file. */
export async function fuzzCall(ledger: string, count: number, pick: Pick): Promise<RouteCall> {
  switch (pick(5)) {
    case 0:
      return fileCall('投诉.xlsx', pick(2) === 0 ? mutateBytes(xlsx, pick) : repacked(pick), pick);
    case 1:
      return fileCall('投诉.csv', mutateBytes(csv, pick), pick);
    default:
      return anyRoute(ledger, count, pick);
  }
}

/** A workbook whose package is sound and one of whose parts is not. */
function repacked(pick: Pick): Uint8Array {
  const parts = unzipSync(xlsx);
  const names = Object.keys(parts);
  const name = names[pick(names.length)] ?? '';
  const part = parts[name] ?? new Uint8Array();
  const text = strFromU8(part);
  const numbers = () => text.replace(/\d+/, () => String(pick(2) === 0 ? 4_294_967_296 : -1));
  const changed = pick(3) === 0 ? strToU8(numbers()) : mutateBytes(part, pick);
  return zipSync({ ...parts, [name]: changed });
}

function fileCall(name: string, bytes: Uint8Array, pick: Pick): RouteCall {
  const more = [
    { dateOrder: 'dmy' },
    { sheet: '其他' },
    { mapping: '{"业主姓名":"resident"}' },
    {},
  ];
  const form = makeForm({ name, bytes }, { rulebook, ...more[pick(more.length)] });
  if (pick(4) > 0) return { address: 'POST /api/imports', form };
  form.append('period', pick(2) === 0 ? '2026-11' : String(mutateJson('2026', pick)));
  return { address: 'POST /api/summaries', form };
}

async function anyRoute(ledger: string, count: number, pick: Pick): Promise<RouteCall> {
  const { name = '' } = mutated[pick(mutated.length)] ?? {};
  const { address, ...call } = await routeCall(name, ledger, count);
  return { address: mutateAddress(address, ledger, pick), ...mutateCall(call, pick) };
}

function mutateCall(call: Call, pick: Pick): Call {
  const { json, body } = call;
  if (body) return { ...call, body: { ...body, bytes: mutateBytes(body.bytes, pick) } };
  if (json === undefined) return call;
  if (pick(8) > 0) return { ...call, json: mutateJson(json, pick) };
  // A body takes precedence over JSON.
  const bytes = mutateBytes(strToU8(JSON.stringify(json)), pick);
  return { ...call, body: { type: 'application/json', bytes } };
}

/** Now and then another value in the query or another id in the path. */
function mutateAddress(address: string, ledger: string, pick: Pick): string {
  if (pick(3) > 0) return address;
  const word = encodeURIComponent(wellFormed(String(mutateJson('2026-11', pick)).slice(0, 300)));
  if (address.includes('?')) return address.replace(/=[^&]*/, `=${word}`);
  const isOneLedger = address.includes(ledger) && word !== '';
  return pick(2) === 0 && isOneLedger
    ? address.replace(ledger, `/api/ledgers/${word}`)
    : `${address}?asOf=${word}`;
}

const wellFormed = (text: string): string => text.replaceAll(/[\ud800-\udfff]/g, '?');
