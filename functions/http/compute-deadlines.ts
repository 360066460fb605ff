import * as z from 'zod';
import { explainClock } from '../../core/clock/explain-clock';
import { explainRecordLight } from '../../core/clock/explain/explain-record-light';
import { stepsText } from '../../core/clock/steps-text';
import { recordInput } from '../contract/record-input';
import { settingInput } from '../contract/setting-input';
import { clockState, finding, light, text } from '../contract/shapes';
import { roundsJson } from '../json/rounds-json';
import { clockJson } from '../json/clock-json';
import { openSetting } from '../ledger/open-setting';
import { reviewRecord } from '../ledger/review-record';
import { roles } from '../privacy/caller';
import { jsonBody } from '../request/json-body';
import { readAsOf } from '../request/read-as-of';
import { json } from '../request/reply';
import type { Route } from '../request/route';

const request = z.strictObject({
  ...settingInput,
  record: recordInput,
  asOf: z.string().optional().describe('Date or date-time; default: now.'),
});

const answer = z.object({
  clocks: z.array(clockState),
  light,
  lightHow: text.describe(
    'Why the record has its light: which of its clocks are the worst, and why.',
  ),
  round: z.number().int().describe('1 unless the case was reopened.'),
  earlierRounds: z
    .array(
      z.object({
        number: z.number().int(),
        reopenedBy: z.string().describe('Key of the event that ended it.'),
        reopenedAt: z.string(),
        clocks: z.array(clockState),
      }),
    )
    .optional()
    .describe('The rounds before, as they stood when the case was reopened.'),
  findings: z.array(finding),
});

/** Computes the deadlines of one record and says in words how each came about. */
export const computeDeadlines: Route = {
  summary: { zh: '计算时限并说明由来', en: 'Compute deadlines and say why' },
  access: roles,
  answers: { json: { 200: answer } },
  ...jsonBody(request, async ({ body }, ports) => {
    const setting = await openSetting(body, ports.rulebooks);
    if (setting.kind === 'problem') return setting;
    const asOf = readAsOf(body.asOf, setting.zone, ports.now());
    if (typeof asOf !== 'number') return asOf;
    const { record, findings, assessment } = reviewRecord(body.record, setting, asOf);
    return json({
      clocks: assessment.clocks.map((state) => ({
        ...clockJson(state, setting.zone),
        how: stepsText(explainClock(state, record, setting.rulebook, setting)),
      })),
      light: assessment.light,
      lightHow: explainRecordLight(assessment, setting.zone),
      ...roundsJson(assessment, setting.zone),
      findings,
    });
  }),
};
