import { callApi } from '../../support/functions/call-api';
import { listWith } from '../../support/functions/expected';
import { testServers } from '../../support/functions/open-test-databases';
import { openTestService, type TestService } from '../../support/functions/open-test-service';
import { valueAt } from '../../support/functions/value-at';
import { ownRulebook } from '../../support/own-rulebook';

/** A small office where somebody other than the handler has to approve. */
const twoPersons = ownRulebook
  .replace(
    'fields:\n',
    `roles:\n  - { key: manager, title: { zh: 经理, en: manager }, clause: '3' }\nfields:\n  - { key: handler, title: { zh: 经办人, en: handler }, use: handler, clause: '3' }\n`,
  )
  .replace('ends: closed,', 'ends: closed, approvedBy: [manager],')
  .replace(
    'ambiguities:\n',
    `conflicts:\n  - { key: approver-apart, title: { zh: 批准人与经办人须为两人, en: two persons }, at: handled, brokenWhen: approvals.handled == fields.handler, clause: '3' }\nambiguities:\n`,
  );

const at = '2026-11-20T10:00:00+08:00';
const received = '2026-11-20T09:00:00+08:00';

describe.each(testServers)('who decides in a shared ledger on $name', (server) => {
  let service: TestService;
  beforeAll(async () => (service = await openTestService(server)));
  afterAll(() => service.close());

  const save = async (ledger: string, key: string, record: object, as = 'Manager') => {
    const { json } = await callApi(service.ports, `POST ${ledger}/records`, {
      as,
      headers: { 'idempotency-key': key },
      json: { records: [{ id: 'a', baseVersion: 0, ...record }] },
    });
    return valueAt(json, 'results.0');
  };

  it('should refuse to store a compensation above the limit of who decided it', async () => {
    const ledger = await service.createLedger('retail-customer-complaint');
    const record = (role: string) => ({
      level: 'minor',
      fields: { compensation: 150, process: '道歉', reason: '商品质量', customer: '王女士' },
      events: { received, graded: received, handled: at },
      approvals: [{ event: 'handled', role, at, person: '张某' }],
    });
    expect(await save(ledger, '1', record('dutyManager'))).toMatchObject({
      status: 'invalid',
      findings: listWith({ code: 'approval-limit', field: 'handled', clause: '6.2.2' }),
    });
    const raised = { ...record('supervisor'), level: 'fairly-serious' };
    expect(await save(ledger, '2', raised)).not.toMatchObject({
      findings: listWith({ code: 'approval-limit' }),
    });
  });

  it('should find the same when records are checked and nothing is stored', async () => {
    const { json } = await callApi(service.ports, 'POST /api/records/validate', {
      json: {
        rulebook: 'service-staff-developer',
        records: [
          {
            fields: { culpritIsManager: '是' },
            events: { received, punished: at },
            approvals: [{ event: 'punished', role: 'departmentManager', at }],
          },
        ],
      },
    });
    expect(valueAt(json, 'results.0')).toMatchObject({
      findings: listWith({ code: 'approval-limit', field: 'punished' }),
    });
  });

  it('should take who records an approval without a name as who gave it', async () => {
    const created = await callApi(service.ports, 'POST /api/ledgers', {
      json: { name: '投诉', rulebookText: twoPersons },
    });
    const ledger = `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
    const approval = { event: 'handled', role: 'manager', at };
    const record = (handler: string, more: object = {}) => ({
      fields: { name: '王女士', handler },
      events: { received, handled: at },
      approvals: [{ ...approval, ...more }],
    });
    expect(await save(ledger, '1', record('manager'))).toMatchObject({
      status: 'invalid',
      findings: listWith({ code: 'conflict-approver-apart', clause: '3' }),
    });
    expect(await save(ledger, '2', record('manager', { person: '王某' }))).toMatchObject({
      status: 'applied',
    });
    expect(await save(ledger, '3', { id: 'b', ...record('李四') })).toMatchObject({
      status: 'applied',
    });
    const { json } = await callApi(service.ports, `GET ${ledger}/changes`);
    expect(valueAt(json, 'changes.1.record.approvals')).toEqual([
      { ...approval, person: 'manager' },
    ]);
  });

  it('should leave an approval alone that was nobody’s before', async () => {
    const created = await callApi(service.ports, 'POST /api/ledgers', {
      json: { name: '投诉', rulebookText: twoPersons },
    });
    const ledger = `/api/ledgers/${String(valueAt(created.json, 'id'))}`;
    const record = {
      fields: { name: '王女士', handler: '李四' },
      events: { received, handled: at },
      approvals: [{ event: 'handled', role: 'manager', at }],
    };
    expect(await save(ledger, '1', record, 'Job')).toMatchObject({ status: 'applied' });
    const corrected = { ...record, baseVersion: 1, fields: { name: '王某', handler: '李四' } };
    expect(await save(ledger, '2', corrected)).toMatchObject({ status: 'applied' });
    const { json } = await callApi(service.ports, `GET ${ledger}/changes?since=1`);
    expect(valueAt(json, 'changes.0.record.approvals')).toEqual(record.approvals);
  });
});
