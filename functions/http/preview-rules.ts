import { previewChange } from '../../core/clock/preview-change';
import { rulesPreviewAnswer, rulesPreviewInput } from '../contract/rules-shape';
import { clockChangesJson } from '../json/clock-change-json';
import { findLedger } from '../ledger/find-ledger';
import { nextRules } from '../ledger/next-rules';
import { readSeenRecords } from '../ledger/read-seen-records';
import { rulesOf } from '../ledger/rule-change';
import { jsonBody } from '../request/json-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/**
 * What other parameters, readings or another version of an own rulebook would change in the open
 * records; nothing is stored. Before is counted by the version of the rulebook at hand.
 */
export const previewRules: Route = {
  summary: { zh: '预览参数修改', en: 'Preview other parameters' },
  access: ['Manager'],
  answers: { json: { 200: rulesPreviewAnswer } },
  ...jsonBody(rulesPreviewInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { ledger, zone } = found;
    const asOf = ports.now();
    const rulebook = await nextRules(incoming.body, found, ports.rulebooks, asOf);
    if (rulebook.kind === 'problem') return rulebook;
    const records = await readSeenRecords(found);
    const changes = previewChange(records, found, { ...found, rulebook }, asOf);
    return json({
      revision: ledger.earlierRules.length,
      before: rulesOf(ledger),
      after: {
        version: rulebook.version,
        parameters: rulebook.parameters,
        choices: rulebook.choices,
      },
      ...clockChangesJson(changes, asOf, zone),
    });
  }),
};
