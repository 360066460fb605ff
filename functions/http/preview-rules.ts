import { previewChange } from '../../core/clock/preview-change';
import { rulesPreviewAnswer, rulesPreviewInput } from '../contract/rules-shape';
import { clockChangesJson } from '../json/clock-change-json';
import { findLedger } from '../ledger/find-ledger';
import { nextRules } from '../ledger/next-rules';
import { readMaskedRecords } from '../ledger/read-masked-records';
import { rulesOf } from '../ledger/rule-change';
import { unfit } from '../ledger/unfit';
import { jsonBody } from '../request/json-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/**
 * What other parameters would change in the open records; nothing is stored. Both sides are counted
 * by the version of the rulebook at hand.
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
    const rulebook = nextRules(incoming.body.parameters, found, asOf);
    if (!('clocks' in rulebook)) return unfit('/parameters', rulebook);
    const records = await readMaskedRecords(found);
    const changes = previewChange(records, found, { ...found, rulebook }, asOf);
    return json({
      revision: ledger.earlierRules.length,
      before: rulesOf(ledger),
      after: { version: rulebook.version, parameters: rulebook.parameters },
      ...clockChangesJson(changes, asOf, zone),
    });
  }),
};
