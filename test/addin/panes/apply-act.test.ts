import { applyAct } from '../../../addin/panes/handling/apply-act';

const stamp = { at: '2026-11-22T16:00:00', by: '李四' };
const raw = { id: '1', level: 'minor', events: { progress: '2026-11-20 09:00' } };

describe('applyAct', () => {
  it('should keep the earlier times of an event that happens again', () => {
    const act = { kind: 'event', key: 'progress', at: '2026-11-21 09:00', fields: {} } as const;
    const once = applyAct(raw, act, stamp);
    expect(once).toMatchObject({
      events: { progress: '2026-11-21 09:00' },
      occurrences: { progress: ['2026-11-20 09:00'] },
    });
    expect(applyAct(once, { ...act, at: '2026-11-22 09:00' }, stamp)).toMatchObject({
      events: { progress: '2026-11-22 09:00' },
      occurrences: { progress: ['2026-11-20 09:00', '2026-11-21 09:00'] },
    });
    expect(applyAct(raw, { ...act, key: 'closed' }, stamp)).not.toHaveProperty('occurrences');
  });

  it('should keep who approved an event, each time it happens', () => {
    const approval = { role: 'head', person: '王某', at: '2026-11-21', opinion: '同意' };
    const act = { kind: 'event', key: 'closed', at: '2026-11-22', fields: {}, approval } as const;
    const once = applyAct(raw, act, stamp);
    expect(once.approvals).toEqual([{ event: 'closed', ...approval }]);
    const later = { kind: 'approval', event: 'closed', approval } as const;
    expect(applyAct(once, later, stamp).approvals).toHaveLength(2);
    const nobody = { ...approval, role: '' };
    expect(applyAct(raw, { ...act, approval: nobody }, stamp)).not.toHaveProperty('approvals');
    expect(applyAct(raw, { ...later, approval: nobody }, stamp)).toEqual(raw);
  });

  it('should move an approval given at the time of an event when that time is corrected', () => {
    const [given, before] = ['2026-11-20 09:00', '2026-11-19 10:00'].map((at) => ({
      event: 'progress',
      role: 'head',
      at,
    }));
    const other = { ...given, event: 'closed' };
    const act = { kind: 'correction', event: 'progress', at: '2026-11-20', reason: '' } as const;
    const approved = { ...raw, approvals: [given, before, other].flatMap((one) => one ?? []) };
    expect(applyAct(approved, act, stamp).approvals).toEqual([
      { ...given, at: '2026-11-20' },
      before,
      other,
    ]);
    expect(applyAct(raw, act, stamp)).not.toHaveProperty('approvals');
  });

  it('should keep who changed the level and why', () => {
    expect(applyAct(raw, { kind: 'level', level: 'major', reason: '媒体' }, stamp)).toMatchObject({
      level: 'major',
      levelChanges: [{ from: 'minor', to: 'major', ...stamp, reason: '媒体' }],
    });
  });

  it('should keep a corrected time beside the one it takes the place of', () => {
    const act = {
      kind: 'correction',
      event: 'progress',
      at: '2026-11-19',
      reason: '邮戳',
    } as const;
    expect(applyAct(raw, act, stamp)).toMatchObject({
      events: { progress: '2026-11-19' },
      corrections: [
        { event: 'progress', old: '2026-11-20 09:00', new: '2026-11-19', ...stamp, reason: '邮戳' },
      ],
    });
  });

  it('should say on what ground, when and by whom a pause was entered', () => {
    const act = { kind: 'pause', at: '2026-11-21', reason: '', ground: 'appraisal' } as const;
    expect(applyAct(raw, act, stamp).pauses).toEqual([
      { from: '2026-11-21', reason: '', ground: 'appraisal', recordedAt: stamp.at, by: '李四' },
    ]);
    expect(applyAct(raw, { ...act, ground: '' }, stamp).pauses?.[0]).not.toHaveProperty('ground');
  });

  it('should fill the consent an extension requires', () => {
    const act = {
      kind: 'extension',
      clock: 'resolve',
      amount: 2,
      at: '2026-11-21',
      approvedBy: 'head',
      reason: '',
      fields: { consent: true },
    } as const;
    expect(applyAct(raw, act, stamp)).toMatchObject({
      fields: { consent: true },
      extensions: [{ clock: 'resolve', amount: 2, requestedAt: '2026-11-21' }],
    });
  });
});
