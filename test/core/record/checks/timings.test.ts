import { checkCodes, checkFindings } from '../../../support/check-codes';
import { sampleRulebook, sampleSource } from '../../../support/sample-rulebook';

const fields = { name: '张三' };
const events = { received: '2026-11-16' };
const grant = { clock: 'handling', amount: 2, requestedAt: '2026-11-18', approvedBy: 'manager' };
const [clock] = sampleSource().clocks ?? [];
if (clock === undefined) throw new Error('the sample has a clock');

describe('levelMissing', () => {
  it('should warn when clocks depend on a level nobody chose', () => {
    const findings = checkFindings({ fields, events }, sampleRulebook());
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'level-missing',
      severity: 'warning',
      field: 'level',
    });
    expect(findings[0]?.message.zh).toContain('重大投诉、轻微投诉');
  });

  it('should be silent once the record has been rejected', () => {
    const rejected = { ...events, rejected: '2026-11-17' };
    expect(checkCodes({ fields, events: rejected }, sampleRulebook())).toEqual([]);
  });

  it('should be silent when no clock looks at the level', () => {
    const flat = sampleRulebook({ clocks: [{ ...clock, when: 'has(events.accepted)' }] });
    expect(checkCodes({ fields, events }, flat)).toEqual([]);
  });
});

describe('agreedTime', () => {
  const agreeable = sampleRulebook({
    clocks: [{ ...clock, within: { amount: 0, unit: 'agreed' }, when: 'level == "minor"' }],
  });

  it('should ask for the agreed time once the clock has started', () => {
    const [finding] = checkFindings({ level: 'minor', fields, events }, agreeable);
    expect(finding).toMatchObject({ code: 'agreed-missing', severity: 'error', field: 'handling' });
    expect(checkCodes({ level: 'minor', fields }, agreeable)).toEqual([]);
    expect(checkCodes({ level: 'major', fields, events }, agreeable)).toEqual([]);
    const agreed = { handling: '2026-11-30' };
    expect(checkCodes({ level: 'minor', fields, events, agreed }, agreeable)).toEqual([]);
  });
});

describe('extensionGrant', () => {
  const codes = (
    extensions: readonly Readonly<Record<string, unknown>>[],
    rulebook = sampleRulebook(),
  ) => checkCodes({ level: 'minor', fields, events, extensions }, rulebook);

  it('should accept one by the named approver', () => {
    expect(codes([grant])).toEqual([]);
  });

  it.each([
    [[{ ...grant, clock: 'walking' }], 'extension-not-allowed:walking'],
    [[{ ...grant, approvedBy: 'clerk' }], 'extension-approver:handling'],
    [[{ ...grant, approvedBy: '' }], 'extension-not-approved:handling'],
    [[grant, grant], 'extension-too-often:handling'],
  ])('should report %j', (extensions, expected) => {
    expect(codes(extensions)).toEqual([expected]);
  });

  it('should block what is not allowed and only warn of what waits for approval', () => {
    const severities = [
      [{ ...grant, clock: 'walking' }],
      [{ ...grant, approvedBy: 'clerk' }],
      [grant, grant],
      [{ ...grant, approvedBy: '' }],
    ].map(
      (extensions) =>
        checkFindings({ level: 'minor', fields, events, extensions }, sampleRulebook())[0]
          ?.severity,
    );
    expect(severities).toEqual(['error', 'error', 'error', 'warning']);
  });

  it('should hold to the condition of the extension', () => {
    const extension = {
      kind: 'additive',
      approver: 'manager',
      when: 'fields.urgent == true',
      clause: '9',
    } as const;
    const rulebook = sampleRulebook({ clocks: [{ ...clock, extension }] });
    expect(codes([grant], rulebook)).toEqual(['extension-not-allowed:handling']);
    expect(
      checkCodes(
        { level: 'minor', fields: { ...fields, urgent: true }, events, extensions: [grant] },
        rulebook,
      ),
    ).toEqual([]);
    const findings = checkFindings(
      { level: 'minor', fields, events, extensions: [grant] },
      rulebook,
    );
    expect(findings[0]?.clause).toBe('9');
  });

  it('should refuse one where the regime has none', () => {
    const fixed = { ...clock, extension: undefined };
    expect(codes([grant], sampleRulebook({ clocks: [fixed] }))).toEqual([
      'extension-not-allowed:handling',
    ]);
  });
});

describe('pauseSpan', () => {
  it('should report a pause that ends before it begins', () => {
    const raw = { level: 'minor', fields, events };
    const pauses = [{ from: '2026-11-18', to: '2026-11-17' }];
    expect(checkCodes({ ...raw, pauses }, sampleRulebook())).toEqual(['pause-order:pauses']);
    expect(
      checkCodes({ ...raw, pauses: [{ from: '2026-11-18', to: '2026-11-18' }] }, sampleRulebook()),
    ).toEqual([]);
    expect(checkCodes({ ...raw, pauses: [{ from: '2026-11-18' }] }, sampleRulebook())).toEqual([]);
  });
});
