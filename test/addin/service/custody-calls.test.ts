import { callService } from '../../../addin/service/call-service';
import { httpService } from '../../../addin/service/http-service';
import { answers, json, sentCalls } from '../../support/network-stand-in';

const service = httpService(
  () => Promise.resolve('http://host/'),
  () => 'zh',
  callService,
);

describe('custodyCalls', () => {
  it('should read how a record is kept, and say what is done about it', async () => {
    const custody = service.custody('a/b');
    const state = { sealed: true, mayLook: true, mayKeep: true };
    const kept = { ...state, persons: ['李'], roles: ['Job'] };
    const held = { by: '王', reason: null, until: null };
    const look = {
      number: 1,
      kind: 'looked',
      at: 't',
      by: '李',
      reason: '查',
      record: 'r',
      hash: '',
    };
    const record = { id: 'r 1', fields: {} };
    answers(
      ...[json({ ...kept, held }), json({}), json({ version: 2, record }), json({ record })],
      ...[json([look, { kind: 'other' }]), json(null, 204), json(null, 204), json(null, 204)],
      json({ detail: '不行。' }, 403),
    );
    const readers = ['李', 'Job'];
    expect([
      await custody.read('r 1'),
      await custody.read('r 1'),
      await custody.look('r 1', '核 查'),
      await custody.look('r 1', '核查'),
      await custody.looks('r 1'),
      await custody.seal('r 1', '举报', { persons: ['李'], roles: [] }),
      await custody.unseal('r 1', '结 案'),
      await custody.hold('r 1', '诉讼', ''),
      await custody.release('r 1', 'x'),
    ]).toEqual([
      { ok: true, value: { ...state, readers, held: { by: '王', reason: '', until: '' } } },
      { ok: false, trouble: { kind: 'unreadable' } },
      { ok: true, value: { version: 2, record } },
      { ok: false, trouble: { kind: 'unreadable' } },
      {
        ok: true,
        value: [{ number: 1, kind: 'looked', at: 't', by: '李', reason: '查', readers: [] }],
      },
      ...[1, 2, 3].map(() => ({ ok: true, value: undefined })),
      { ok: false, trouble: { kind: 'refused', status: 403, detail: '不行。' } },
    ]);
    const base = 'http://host/api/ledgers/a%2Fb';
    expect(
      sentCalls().map(({ method, url, body }) => [method, url.replace(base, ''), body]),
    ).toEqual([
      ['GET', '/records/r%201/custody', {}],
      ['GET', '/records/r%201/custody', {}],
      ['POST', '/records/r%201/looks', { reason: '核 查' }],
      ['POST', '/records/r%201/looks', { reason: '核查' }],
      ['GET', '/looks?record=r%201', {}],
      ['PUT', '/records/r%201/seal', { reason: '举报', persons: ['李'], roles: [] }],
      ['DELETE', '/records/r%201/seal?reason=%E7%BB%93%20%E6%A1%88', {}],
      ['PUT', '/records/r%201/hold', { reason: '诉讼' }],
      ['DELETE', '/records/r%201/hold?reason=x', {}],
    ]);
  });

  it('should read the disposal lists, approve one and fetch its proof', async () => {
    const custody = service.custody('a');
    const rule = { key: 'file', clause: '第5条', until: '2027-11-20' };
    const held = { by: '王', reason: '诉讼', until: '2027-12-31' };
    const entry = { record: 'r', number: '7', until: '2027-11-20', held };
    const item = { ...entry, persons: 1, rules: [rule, { ...rule, key: 'other' }] };
    const approvals = [{ by: '王', at: 't' }];
    const list = { number: 3, at: 't', by: 'job', items: [item], approvals, persons: 2 };
    const gone = { ...list, items: [{ ...item, disposed: { at: 'u', by: '王', digest: '' } }] };
    const proof = new Blob(['x']);
    const file = { ...json({}), blob: () => Promise.resolve(proof) };
    answers(json([list]), json({}), json(null, 204), json(gone), file);
    const only = { ...entry, clauses: ['第5条'] };
    const read = { ...list, items: [only], approvals: ['王'] };
    expect([
      await custody.disposals(),
      await custody.disposals(),
      await custody.listDisposals(),
      await custody.approve(3),
      await custody.proof(3),
    ]).toEqual([
      { ok: true, value: [read] },
      { ok: false, trouble: { kind: 'unreadable' } },
      { ok: true, value: undefined },
      { ok: true, value: { ...read, items: [{ ...only, disposed: { at: 'u', by: '王' } }] } },
      { ok: true, value: proof },
    ]);
    const base = 'http://host/api/ledgers/a/disposals';
    expect(sentCalls().map(({ method, url }) => [method, url.replace(base, '')])).toEqual([
      ['GET', ''],
      ['GET', ''],
      ['POST', ''],
      ['POST', '/3/approval'],
      ['GET', '/3'],
    ]);
  });
});
