import { checkCodes, checkFindings } from '../../../support/check-codes';
import { named, sampleRulebook, sampleSource } from '../../../support/sample-rulebook';

const rulebook = sampleRulebook();
const fields = { name: '张三', result: '已办' };
const codes = (events: Readonly<Record<string, string>>, asOf?: string) =>
  checkCodes({ level: 'minor', fields, events }, rulebook, asOf);

describe('eventOrder', () => {
  it('should report an event before the one it follows', () => {
    const findings = checkFindings(
      { level: 'minor', fields, events: { received: '2026-11-18 10:00', accepted: '2026-11-17' } },
      rulebook,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'event-order',
      severity: 'error',
      field: 'accepted',
    });
    expect(findings[0]?.message.en).toBe(
      '“accepted” (2026-11-17) is before “received” (2026-11-18 10:00).',
    );
  });

  it('should report a clock that stops before it starts', () => {
    expect(
      codes({
        received: '2026-11-18 10:00',
        accepted: '2026-11-18 10:00',
        handled: '2026-11-18 09:59',
      }),
    ).toEqual(['event-order:handled']);
    const [clock] = sampleSource().clocks ?? [];
    const withStep = sampleRulebook({
      clocks: clock === undefined ? [] : [{ ...clock, from: 'received', to: 'visited' }],
    });
    const events = {
      received: '2026-11-18',
      accepted: '2026-11-18',
      handled: '2026-11-10',
      visited: '2026-11-12',
    };
    expect(checkCodes({ level: 'minor', fields, events }, withStep)).toEqual([
      'event-order:handled',
      'event-order:visited',
    ]);
  });

  it('should compare days where one of two events has no time of day', () => {
    expect(codes({ received: '2026-11-18 10:00', accepted: '2026-11-18' })).toEqual([]);
    expect(codes({ received: '2026-11-18', accepted: '2026-11-18 00:00' })).toEqual([]);
  });

  it('should be content when one of several predecessors is early enough', () => {
    const events = sampleSource().events.map((event) =>
      event.key === 'visited' ? { ...event, after: ['accepted', 'handled'] } : event,
    );
    const either = sampleRulebook({ events });
    const times = {
      received: '2026-11-16',
      accepted: '2026-11-17',
      visited: '2026-11-18',
      handled: '2026-11-19',
    };
    expect(checkCodes({ level: 'minor', fields, events: times }, either)).toEqual([]);
  });
});

describe('eventLegality', () => {
  it('should warn of an event without the step before it', () => {
    const findings = checkFindings(
      { level: 'minor', fields, events: { received: '2026-11-16', handled: '2026-11-18' } },
      rulebook,
    );
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({
      code: 'event-too-early',
      severity: 'warning',
      field: 'handled',
    });
    expect(findings[0]?.message.zh).toContain('accepted（中）');
  });

  it('should warn of an event whose condition does not hold', () => {
    const events = sampleSource().events.map((event) =>
      event.key === 'accepted' ? { ...event, when: 'level == "major"' } : event,
    );
    const conditional = sampleRulebook({ events });
    const raw = { fields, events: { received: '2026-11-16', accepted: '2026-11-17' } };
    expect(checkCodes({ ...raw, level: 'minor' }, conditional)).toEqual([
      'event-not-foreseen:accepted',
    ]);
    expect(checkCodes({ ...raw, level: 'major' }, conditional)).toEqual([]);
  });
});

describe('eventInFuture', () => {
  it('should report an event later than now', () => {
    expect(codes({ received: '2026-11-22 09:00' })).toEqual([]);
    expect(codes({ received: '2026-11-22 09:01' })).toEqual(['event-in-future:received']);
  });

  it('should let a date without time be today', () => {
    expect(codes({ received: '2026-11-22' })).toEqual([]);
    expect(codes({ received: '2026-11-23' })).toEqual(['event-in-future:received']);
  });
});

describe('eventWithoutTime', () => {
  const [clock] = sampleSource().clocks ?? [];
  const hourly = sampleRulebook({
    clocks:
      clock === undefined
        ? []
        : [{ ...clock, within: { amount: 2, unit: 'hour' }, when: 'level == "minor"' }],
  });
  const raw = { fields, events: { received: '2026-11-20' } };

  it('should warn when an hour clock starts or stops without a time of day', () => {
    expect(checkCodes({ ...raw, level: 'minor' }, hourly)).toEqual(['event-without-time:received']);
    expect(
      checkCodes({ fields, events: { received: '2026-11-20 00:00' }, level: 'minor' }, hourly),
    ).toEqual([]);
  });

  it('should be silent when that clock does not apply, or counts days', () => {
    expect(checkCodes({ ...raw, level: 'major' }, hourly)).toEqual([]);
    expect(checkCodes({ ...raw, level: 'minor' }, rulebook)).toEqual([]);
  });
});

describe('acceptanceRule', () => {
  const rules = sampleRulebook({
    acceptance: [
      {
        key: 'out',
        title: named('out of scope'),
        outcome: 'transfer',
        to: named('elsewhere'),
        when: 'fields.urgent == true',
        clause: '5',
      },
      {
        key: 'hint',
        title: named('be kind'),
        outcome: 'guidance',
        when: 'fields.kind == "服务"',
        clause: '6',
      },
      { key: 'judged', title: named('by a person'), outcome: 'reject', clause: '7' },
    ],
  });
  const raw = { level: 'minor', fields: { ...fields, urgent: true, kind: '服务' } };

  it('should report the rules that apply, with what follows', () => {
    const findings = checkFindings({ ...raw, events: { received: '2026-11-20' } }, rules);
    expect(findings.map(({ code, severity, clause }) => [code, severity, clause])).toEqual([
      ['acceptance-out', 'warning', '5'],
      ['acceptance-hint', 'info', '6'],
    ]);
    expect(findings[0]?.message).toEqual({
      zh: '移送：out of scope（中）（elsewhere（中））',
      en: 'To be transferred: out of scope (elsewhere)',
    });
  });

  it('should be silent once the record was rejected', () => {
    const events = { received: '2026-11-19', rejected: '2026-11-20' };
    expect(checkFindings({ ...raw, events }, rules)).toEqual([]);
  });
});

describe('events of a reopened record', () => {
  const { events } = sampleSource();
  const looping = sampleRulebook({
    events: [
      ...events.map((event) =>
        event.key === 'handled' ? { ...event, after: ['accepted', 'reopened'] } : event,
      ),
      {
        key: 'reopened',
        title: named('reopened'),
        after: ['visited'],
        when: 'fields.urgent == true',
        reopens: true,
        clause: '4',
      },
    ],
  });
  const first = { received: '2026-11-16', accepted: '2026-11-17', reopened: '2026-11-18 17:00' };

  it('should follow the first time of what was reopened, and outlive its condition', () => {
    const again = {
      ...first,
      handled: ['2026-11-18 10:00', '2026-11-19 10:00'],
      visited: ['2026-11-18 16:00', '2026-11-19 16:00'],
    };
    expect(checkCodes({ level: 'minor', fields, events: again }, looping)).toEqual([]);
  });

  it('should ask for the condition until the new round goes on', () => {
    const once = { ...first, handled: '2026-11-18 10:00', visited: '2026-11-18 16:00' };
    expect(checkCodes({ level: 'minor', fields, events: once }, looping)).toEqual([
      'event-not-foreseen:reopened',
    ]);
  });

  it('should report a reopening before what it reopens', () => {
    const early = { ...first, handled: '2026-11-18 10:00', visited: '2026-11-18 18:00' };
    const found = checkCodes(
      { level: 'minor', fields: { ...fields, urgent: true }, events: early },
      looping,
    );
    expect(found).toContain('event-order:reopened');
  });
});
