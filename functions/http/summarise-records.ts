import * as z from 'zod';
import type { ComplaintRecord } from '../../core/record/record';
import { parseRecord } from '../../core/record/parse-record';
import { importParts } from '../contract/import-parts';
import { recordList } from '../contract/record-input';
import { settingInput } from '../contract/setting-input';
import { summaryAnswer } from '../contract/summary-shape';
import { summaryJson } from '../json/summary-json';
import { openSetting, type OpenSetting } from '../ledger/open-setting';
import { readImport } from '../ledger/read-import';
import { summariseRecords as summarise } from '../ledger/summarise-records';
import type { Ports } from '../ports';
import { roles } from '../privacy/caller';
import { checkRecordCount } from '../request/check-record-count';
import { eitherBody } from '../request/either-body';
import { formBody, jsonPart } from '../request/form-body';
import { jsonBody } from '../request/json-body';
import { queryProblem } from '../request/query-problem';
import { readAsOf } from '../request/read-as-of';
import { json, type Reply } from '../request/reply';
import type { Route } from '../request/route';

const dates = z.strictObject({ from: z.string(), to: z.string() });
const asOf = z.string().optional().describe('Date or date-time; default: now.');

const request = z.strictObject({
  ...settingInput,
  records: recordList,
  period: z
    .union([z.string(), dates])
    .describe('2026, 2026-Q3, 2026-10, 2026-W47, 2026-10-05/2026-11-04 or {from, to}.'),
  groupBy: z.array(z.string()).default([]).describe('Fields, `level`, `month`, `weekday` …'),
  measures: z.array(z.string()).default([]).describe('Default: all.'),
  top: z.number().optional().describe('Groups shown by themselves, the largest; default: all.'),
  asOf,
});

const parts = z.strictObject({
  ...importParts,
  period: z
    .union([z.string().regex(/^[^{]*$/, '2026-10'), jsonPart(dates)])
    .describe('2026-10, or JSON {from, to}.'),
  groupBy: z.string().default('').describe('Keys with commas between.'),
  measures: z.string().default('').describe('Keys with commas between; default: all.'),
  top: z.string().optional().describe('Groups shown by themselves; default: all.'),
  asOf,
});

/** Computes the figures of records that come with the request, or of a file. */
export const summariseRecords: Route = {
  summary: { zh: '统计记录', en: 'Summarise records' },
  access: roles,
  answers: { json: { 200: summaryAnswer } },
  ...eitherBody(
    jsonBody(request, async ({ body }, ports) => {
      const tooMany = checkRecordCount(body.records);
      if (tooMany) return tooMany;
      const setting = await openSetting(body, ports.rulebooks);
      if (setting.kind === 'problem') return setting;
      const records = body.records.map(
        (raw) => parseRecord(raw, setting.rulebook, setting.zone).record,
      );
      return answer(records, setting, body, ports);
    }),
    formBody(parts, async ({ parts: given, file }, ports) => {
      const setting = await openSetting(given, ports.rulebooks);
      if (setting.kind === 'problem') return setting;
      const read = await readImport(file, given, setting);
      if (read.kind === 'problem') return read;
      const records = read.rows.map(({ record }) => record);
      return answer(records, setting, given, ports);
    }),
  ),
};

interface Query {
  readonly period: unknown;
  readonly groupBy: unknown;
  readonly measures: unknown;
  readonly top?: unknown;
  readonly asOf?: string | undefined;
}

function answer(
  records: readonly ComplaintRecord[],
  setting: OpenSetting,
  query: Query,
  ports: Ports,
): Reply {
  const instant = readAsOf(query.asOf, setting.zone, ports.now());
  if (typeof instant !== 'number') return instant;
  const result = summarise(records, setting, query, instant);
  return result.ok
    ? json(summaryJson(result.summary, setting.zone))
    : queryProblem(result.findings);
}
