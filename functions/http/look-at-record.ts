import { recordJson } from '../../core/record/record-json';
import { lookAnswer, lookInput } from '../contract/custody-shape';
import { findLedger } from '../ledger/find-ledger';
import { roles } from '../privacy/caller';
import { hideFromRoles } from '../privacy/hide-from-roles';
import { isReader } from '../privacy/seal-mask';
import { recordSealed } from '../request/custody-problem';
import { jsonBody } from '../request/json-body';
import { pathId } from '../request/path-id';
import { notFound } from '../request/problem';
import { json } from '../request/reply';
import type { Route } from '../request/route';
import { actOnRecord } from '../store/act-on-record';

/** Shows a sealed record to someone its seal names; that they looked, and why, is written down. */
export const lookAtRecord: Route = {
  summary: { zh: '查看密件（留痕）', en: 'Look at a sealed record' },
  access: roles,
  answers: { json: { 200: lookAnswer } },
  ...jsonBody(lookInput, async (incoming, ports) => {
    const found = await findLedger(incoming, ports);
    if (found.kind === 'problem') return found;
    const { database, key, rulebook, seals, zone } = found;
    const { caller, body } = incoming;
    const record = pathId(incoming.http, 'rid');
    const seal = seals.get(record);
    if (!seal) return notFound({ zh: '密件', en: 'sealed record' }, record);
    if (!isReader(caller, seal)) return recordSealed(record);
    const act = { at: ports.now(), by: caller.name, reason: body.reason, detail: {} };
    const stored = await actOnRecord(database, key, { ...act, kind: 'looked', record });
    if (!stored?.content) return notFound({ zh: '密件', en: 'sealed record' }, record);
    const seen = hideFromRoles(caller.standsFor ?? [], rulebook, zone)(stored.content);
    return json({ id: record, version: stored.version, record: recordJson(seen, zone) });
  }),
};
