import { createHash } from 'node:crypto';
import * as z from 'zod';
import type { Instant } from '../../core/date/time';
import { caseReportTurns, type RecordChange } from '../../core/summary/case-report-turns';
import { textOf } from '../../core/record/text-of';
import { ledgerAnswer, recordAnswer } from '../contract/ledger-shape';
import { recordChange } from '../contract/record-input';
import { finding } from '../contract/shapes';
import { recordJson } from '../../core/record/record-json';
import { askForCaseReports } from '../ledger/ask-for-case-reports';
import { findLedger, type FoundLedger } from '../ledger/find-ledger';
import { numberAllotter } from '../ledger/number-allotter';
import { restoreHidden, type RestoredItem } from '../ledger/restore-hidden';
import { signApprovals } from '../ledger/sign-approvals';
import { reviewBatch, type BatchItem, type ReviewedItem } from '../ledger/review-batch';
import type { SaveOutcome } from '../ledger/save-outcome';
import type { Ports } from '../ports';
import { hasRole } from '../privacy/caller';
import { hideFindings } from '../privacy/hide-findings';
import { checkRecordCount } from '../request/check-record-count';
import { jsonBody } from '../request/json-body';
import { invalidRequest, keyReused, type Problem } from '../request/problem';
import { json } from '../request/reply';
import type { Incoming, Route } from '../request/route';
import { readStoredRecords } from '../store/read-stored-records';
import { saveRecords as save } from '../store/save-records';
import { noteFailure } from '../tracing/trace-work';

const request = z.strictObject({
  records: z.array(recordChange).describe('At most 50,000; their order is kept.'),
});

const version = z.number().int();

const current = z
  .object({ version, removed: z.boolean(), record: recordAnswer.nullable() })
  .nullable()
  .describe('What is stored; null: nothing ever was.');

const result = z.discriminatedUnion('status', [
  z.object({
    id: z.string(),
    status: z.literal('applied'),
    version,
    number: z.string().optional(),
    findings: z.array(finding),
  }),
  z.object({ id: z.string(), status: z.literal('conflict'), current }),
  z.object({ id: z.string(), status: z.literal('invalid'), findings: z.array(finding) }),
]);

const answer = z.object({
  results: z.array(result).describe('One an item, in the same order.'),
  cursor: ledgerAnswer.shape.cursor,
});

/**
 * Stores a batch of records, each made from a version: `applied` is durable, `conflict` comes with
 * what someone else stored, `invalid` with the findings.
 */
export const saveRecords: Route = {
  summary: { zh: '保存记录', en: 'Store records' },
  access: ['Clerk', 'Handler', 'Manager', 'Job'],
  headers: z.object({ 'Idempotency-Key': z.string().max(200) }),
  answers: { json: { 200: answer } },
  ...jsonBody(request, async (incoming, ports) => {
    const { body, caller } = incoming;
    const idempotencyKey = readKey(incoming);
    if (typeof idempotencyKey !== 'string') return idempotencyKey;
    const tooMany = checkRecordCount(body.records);
    if (tooMany) return tooMany;
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const at = ports.now();
    const restored = await restoreHidden(body.records, found);
    const items = restored.map(({ item }) => item);
    const signed = hasRole(caller, ['Job'])
      ? items
      : await signApprovals(items, found, caller.name);
    const reviewed = showAsSeen(reviewBatch(signed, found, at), restored);
    const saved = await save(found.database, found.key, {
      changes: reviewed.flatMap((item) => (item.kind === 'valid' ? [item.change] : [])),
      by: caller.name,
      at,
      mayChange: found.scope.mayChange,
      idempotencyKey,
      digest: createHash('sha256').update(JSON.stringify(body)).digest('hex'),
      turnsOf: turnsIn(found, at),
      allotter: (taken) => numberAllotter(found.rulebook, found.zone.toDay(at), taken),
    });
    if (saved.kind === 'key-reused') return keyReused(idempotencyKey);
    await askForCases(found, ports);
    const results = await answerItems(body.records, reviewed, saved.outcomes, found);
    return json({ results, cursor: String(saved.cursor) });
  }),
};

/** The reports of cases that changes of this ledger's records owe. */
function turnsIn({ rulebook, zone, ledger }: FoundLedger, now: Instant) {
  const began = ledger.importedAt ?? ledger.createdAt;
  return (change: RecordChange) => caseReportTurns(change, rulebook, { zone, began, now });
}

/** Messages sent while the caller waits; the timer sends the rest. */
const MOST_AT_ONCE = 20;

/**
 * Has the reports written that are owed by now. What was stored is stored, and so is what it owes: the
 * timer asks again for what could not be asked for here.
 */
async function askForCases(found: FoundLedger, { queues, now }: Ports): Promise<void> {
  const asking = { ...found, now: now(), unsent: true, most: MOST_AT_ONCE };
  await askForCaseReports(asking, { database: found.database, queues }).catch(noteFailure);
}

function readKey({ http }: Incoming): string | Problem {
  const key = http.headers.get('idempotency-key')?.trim() ?? '';
  if (key !== '' && key.length <= 200) return key;
  const message = {
    zh: '缺少请求头 Idempotency-Key（1–200 个字符，每次提交一个新值，重试时沿用）。',
    en: 'The header Idempotency-Key is missing (1–200 characters, new for each request, the same for its repetitions).',
  };
  return invalidRequest([{ pointer: '/headers/Idempotency-Key', code: 'missing', message }]);
}

/** What stands in a record the caller sees a part of is checked whole and told of in part. */
function showAsSeen(
  reviewed: readonly ReviewedItem[],
  restored: readonly RestoredItem[],
): readonly ReviewedItem[] {
  return reviewed.map((one, index) => {
    const { item, hidden = [] } = restored[index] ?? {};
    const values = hidden.map((key) => textOf(item?.fields[key]));
    return { ...one, findings: hideFindings(one.findings, hidden, values) };
  });
}

type Result = z.output<typeof result>;

async function answerItems(
  items: readonly BatchItem[],
  reviewed: readonly ReviewedItem[],
  outcomes: readonly SaveOutcome[],
  found: FoundLedger,
): Promise<readonly Result[]> {
  const waiting = outcomes.values();
  const paired = items.map(({ id }, index) => {
    const item = reviewed[index];
    return { id, item, outcome: item?.kind === 'valid' ? waiting.next().value : undefined };
  });
  const conflicting = paired.filter(({ outcome }) => outcome?.status === 'conflict');
  const stored = await currentRecords(
    found,
    conflicting.map(({ id }) => id),
  );
  return paired.map(({ id, item, outcome }) => {
    const findings = [...(item?.findings ?? [])];
    switch (outcome?.status) {
      case 'applied':
        return { id, ...outcome, findings };
      case 'conflict':
        return { id, status: 'conflict', current: stored.get(id) ?? null };
      case 'outside-scope':
        return { id, status: 'invalid', findings: [...findings, outsideScope] };
      case 'number-taken':
        return { id, status: 'invalid', findings: [...findings, numberTaken(outcome.number)] };
      case undefined:
        return { id, status: 'invalid', findings };
    }
  });
}

type Current = z.output<typeof current>;

async function currentRecords(
  { database, key, mask, zone }: FoundLedger,
  ids: readonly string[],
): Promise<ReadonlyMap<string, Current>> {
  if (ids.length === 0) return new Map();
  const stored = await readStoredRecords(database, key, ids);
  return new Map(
    [...stored.values()].map(({ id, version: storedVersion, content }) => [
      id,
      {
        version: storedVersion,
        removed: content === undefined,
        record: content ? recordJson(mask(content), zone) : null,
      },
    ]),
  );
}

const outsideScope: z.output<typeof finding> = {
  code: 'outside-scope',
  severity: 'error',
  message: {
    zh: '这条记录不在您可以办理的范围内（属于其他部门或他人承办），没有保存。',
    en: 'This record is not yours to change (another department’s, or assigned to somebody else); nothing was stored.',
  },
};

function numberTaken(number: string): z.output<typeof finding> {
  return {
    code: 'number-taken',
    severity: 'error',
    field: 'number',
    message: {
      zh: `编号“${number}”已属于本台账的另一条记录。`,
      en: `Number “${number}” belongs to another record of this ledger.`,
    },
  };
}
