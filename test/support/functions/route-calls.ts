import type { Route } from '../../../functions/request/route';
import { routes } from '../../../functions/routes';
import type { Call } from './call-api';
import { makeForm } from './make-form';
import { propertyComplaint } from './sample-records';

/** A request as a well-behaved client sends it. */
export interface RouteCall extends Call {
  /** Method and path with the query. */
  readonly address: string;
}

const rulebook = 'property-internal-procedure';
const { fields, events, level } = propertyComplaint('x');
const record = { fields, events, level };
const file = {
  name: '投诉.csv',
  bytes: new TextEncoder().encode('业主姓名,联系电话,投诉内容\n张三,13800138000,电梯停运两天\n'),
};

/** What is sent with a route besides its address; a route without a body needs nothing. */
const MORE: Readonly<Record<string, (count: number) => Call>> = {
  validateRecords: () => ({ json: { rulebook, records: [record] } }),
  computeDeadlines: () => ({ json: { rulebook, record, asOf: '2026-11-22' } }),
  summariseRecords: () => ({ json: { rulebook, records: [record], period: '2026-11' } }),
  importFile: () => ({ form: makeForm(file, { rulebook }) }),
  createLedger: (count) => ({ json: { name: `台账 ${count}`, rulebook } }),
  importLedger: () => ({
    body: { type: 'application/x-ndjson', bytes: new TextEncoder().encode('{"line":"ledger"}\n') },
  }),
  changeCalendar: () => ({ json: { calendar: {}, version: 'cn-statutory@2026', reason: '补录' } }),
  previewCalendar: () => ({ json: { calendar: {} } }),
  changeRules: () => ({ json: { parameters: {}, revision: 0, reason: '修订' } }),
  previewRules: () => ({ json: { parameters: {} } }),
  saveRecords: (count) => ({
    json: { records: [propertyComplaint(`new-${count}`)] },
    headers: { 'Idempotency-Key': `call-${count}` },
  }),
  makeReportAgain: () => ({ json: { period: '2026-10' } }),
  signForNotice: () => ({ json: {} }),
  sealRecord: () => ({ json: { reason: '举报人要求保密', roles: ['Manager'] } }),
  lookAtRecord: () => ({ json: { reason: '复核' } }),
  holdRecord: () => ({ json: { reason: '诉讼' } }),
  markDuty: () => ({ json: { duty: 'any', day: '2026-11-20' } }),
};

const QUERIES: Readonly<Record<string, string>> = {
  ledgerSummary: '?period=2026-11&groupBy=department',
  readReport: '?period=2026-11',
  reportLink: '?period=2026-10',
  chaseList: '?within=30d',
  unsealRecord: '?reason=%E5%85%AC%E5%BC%80',
  releaseRecord: '?reason=%E7%BB%93%E6%A1%88',
  deleteRecord: '?reason=%E4%BF%9D%E7%AE%A1%E6%9C%9F%E6%BB%A1',
};

/**
 * One request for each route, of a Manager where managers may, in a ledger of the property procedure that has a record `a`.
 *
 * @param ledger address of the ledger, `/api/ledgers/…`.
 * @param count a number no other call of these has.
 */
export async function routeCall(name: string, ledger: string, count: number): Promise<RouteCall> {
  const { method, path, load } = routes.find((known) => known.name === name) ?? missing(name);
  const route = await load();
  const more = MORE[name]?.(count);
  if (route.bodies.length > 0 && more === undefined) missing(name);
  const address = `/api/${path}`
    .replace('/api/ledgers/{id}', ledger)
    .replace('{id}', rulebook)
    .replace('{rid}', 'a')
    .replace('{number}', 'a')
    .replace('{key}', path.includes('/forms/') ? 'resident-complaint-form' : 'monthly');
  return { address: `${method} ${address}${QUERIES[name] ?? ''}`, as: callerOf(route), ...more };
}

function callerOf({ access }: Route): string {
  if (access === 'anyone') return '';
  return access.includes('Manager') ? 'Manager' : (access[0] ?? '');
}

function missing(name: string): never {
  throw new Error(`Say in route-calls.ts what a request to ${name} looks like.`);
}
