import * as z from 'zod';
import { suggestLevel } from '../../core/record/suggest-level';
import type { RawRecord } from '../../core/record/record';
import type { Instant } from '../../core/date/time';
import { recordList } from '../contract/record-input';
import { settingInput } from '../contract/setting-input';
import { clockState, finding, light } from '../contract/shapes';
import { clockJson } from '../json/clock-json';
import { openSetting, type OpenSetting } from '../ledger/open-setting';
import { reviewRecord } from '../ledger/review-record';
import { roles } from '../privacy/caller';
import { checkRecordCount } from '../request/check-record-count';
import { jsonBody } from '../request/json-body';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const request = z.strictObject({
  ...settingInput,
  records: recordList,
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

const result = z.object({
  index: z.number().int(),
  findings: z.array(finding),
  suggestedLevel: z.string().optional(),
  light,
  clocks: z.array(clockState),
});

const count = z.number().int();

const answer = z.object({
  summary: z.object({ records: count, valid: count, withErrors: count, withWarnings: count }),
  results: z.array(result),
});

/** Checks records by a regime; what is wrong with them is a finding, never a failure. */
export const validateRecords: Route = {
  summary: { zh: '核对记录', en: 'Check records' },
  access: roles,
  answers: { json: { 200: answer } },
  ...jsonBody(request, async ({ body }, ports) => {
    const tooMany = checkRecordCount(body.records);
    if (tooMany) return tooMany;
    const setting = await openSetting(body, ports.rulebooks);
    if (setting.kind === 'problem') return setting;
    const asOf = readAsOf(body.asOf, setting.zone, ports.now());
    if (typeof asOf !== 'number') return asOf;
    const results = body.records.map((raw, index) => resultOf(raw, index, setting, asOf));
    return json({ summary: summaryOf(results), results });
  }),
};

type Result = z.output<typeof result>;

function resultOf(raw: RawRecord, index: number, setting: OpenSetting, asOf: Instant): Result {
  const { record, findings, assessment } = reviewRecord(raw, setting, asOf);
  const suggestedLevel = suggestLevel(record, setting.rulebook, setting.zone);
  return {
    index,
    findings: [...findings],
    ...(suggestedLevel !== undefined && { suggestedLevel }),
    light: assessment.light,
    clocks: assessment.clocks.map((state) => clockJson(state, setting.zone)),
  };
}

function summaryOf(results: readonly Result[]): z.output<typeof answer>['summary'] {
  const having = (severity: 'error' | 'warning') =>
    results.filter(({ findings }) => findings.some((found) => found.severity === severity)).length;
  const withErrors = having('error');
  return {
    records: results.length,
    valid: results.length - withErrors,
    withErrors,
    withWarnings: having('warning'),
  };
}
