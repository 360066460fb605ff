import { workedCase } from '../support/worked-case';

describe('an extension to a total', () => {
  const events = { received: '2026-11-03 09:00', registered: '2026-11-03 10:00' };
  const extension = (clock: string, approvedBy: string) => ({
    extensions: [{ clock, amount: 7, requestedAt: '2026-11-05', approvedBy }],
  });

  it('should give 7 working days in all instead of 3, not 3 and 7', () => {
    const winery = (more: object) =>
      workedCase('winery', {
        asOf: '2026-11-05T12:00',
        fields: { special: '是' },
        events,
        ...more,
      }).clock('handling-limit');
    // 11/4, 5, 6; then 11/9, 10, 11, 12
    expect(winery({})).toEqual(['running', '2026-11-06']);
    expect(winery(extension('handling-limit', 'marketingOffice'))).toEqual([
      'running',
      '2026-11-12',
    ]);
    const tobacco = workedCase('tobacco-company', {
      asOf: '2026-11-05T12:00',
      fields: { kind: '投诉', special: '是' },
      events,
      ...extension('complaint-handling', 'departmentLeader'),
    });
    expect(tobacco.clock('complaint-handling')).toEqual(['running', '2026-11-12']);
  });
});

describe('limits by market', () => {
  const office = { managerLimit: 1, deputyLimit: 2, collectionDays: 30, companyExcessRatio: 3 };
  const closing = (market: string) => {
    const worked = workedCase(
      'pcb-manufacturer',
      { asOf: '2026-11-05T12:00', fields: { market }, events: { registered: '2026-11-03 10:00' } },
      office,
    );
    return ['domestic', 'overseas'].map((of) => worked.clock(`case-closing-${of}`));
  };

  it('should be 13 days at home and 17 overseas', () => {
    // 11/3 + 13 = Monday 11/16; 11/3 + 17 = Friday 11/20
    expect(closing('国内')).toEqual([
      ['running', '2026-11-16'],
      ['not-applicable', undefined],
    ]);
    expect(closing('国外')).toEqual([
      ['not-applicable', undefined],
      ['running', '2026-11-20'],
    ]);
  });
});

describe('a complaint in the stay', () => {
  const stay = (asOf: string, agreed?: string) =>
    workedCase('hotel', {
      asOf,
      fields: { stage: '消费中投诉', target: '投诉本部门', course: '空调不制冷' },
      events: { received: '2026-11-03 18:30' },
      ...(agreed !== undefined && { agreed: { 'in-stay-handling': agreed } }),
    });

  it('should be due at the time the guest names, which has to be asked for', () => {
    expect(stay('2026-11-03T19:00', '2026-11-03 20:00').clock('in-stay-handling')).toEqual([
      'running',
      '2026-11-03 20:00',
    ]);
    expect(stay('2026-11-03T20:01', '2026-11-03 20:00').clock('in-stay-handling')[0]).toBe(
      'overdue',
    );
    expect(stay('2026-11-03T19:00').findings).toContain('agreed-missing');
  });
});

describe('three verifications', () => {
  const verified = (first: string, second: string) =>
    workedCase('factory-quality-complaint-flow', {
      asOf: '2027-01-20T09:00',
      fields: { maturity: '成熟批量产品' },
      events: {
        received: '2026-11-02 09:00',
        implemented: '2026-11-05 09:00',
        verified1: first,
        verified2: second,
      },
    });

  it('should each be due within a month of the actual one before, late or early', () => {
    const inTime = verified('2026-11-12 09:00', '2026-12-03 09:00');
    expect(inTime.clock('first-verification')).toEqual(['met', '2026-11-12']);
    // 11/12 + 1 month = Saturday 12/12, so Monday 12/14; 12/3 + 1 month = Sunday 1/3, so Monday
    expect(inTime.clock('verification-interval')).toEqual(['met', '2026-12-14']);
    expect(inTime.clock('verification-interval-3')).toEqual(['overdue', '2027-01-04']);
    const late = verified('2026-11-18 09:00', '2026-12-21 09:00');
    expect(late.clock('first-verification')).toEqual(['missed', '2026-11-12']);
    expect(late.clock('verification-interval')).toEqual(['missed', '2026-12-18']);
    expect(late.clock('verification-interval-3')).toEqual(['running', '2027-01-21']);
  });
});

describe('a cost claim', () => {
  const claim = (costArose: string, costReported: string) =>
    workedCase('factory-quality-complaint-flow', {
      asOf: '2026-12-20T09:00',
      fields: { costKind: '协调费用', problem: '裂纹', handlingResult: '返工', feeUse: '人工' },
      events: { received: '2026-10-20 09:00', costArose, costReported },
    });

  it('should be void once the calendar month has ended, however few days have passed', () => {
    const nextDay = claim('2026-10-31 18:00', '2026-11-01 08:00');
    expect(nextDay.clock('cost-claim-same-month')).toEqual(['missed', '2026-10-31']);
    expect(nextDay.findings).toContain('time-bar');
    const thirtyDays = claim('2026-11-01 08:00', '2026-11-30 18:00');
    expect(thirtyDays.clock('cost-claim-same-month')).toEqual(['met', '2026-11-30']);
    expect(thirtyDays.findings).not.toContain('time-bar');
  });
});

describe('time bars by kind of dispute', () => {
  const appeal = (kind: string, received: string) => {
    const worked = workedCase(
      'telecom-user-appeals',
      {
        asOf: '2028-06-20T12:00',
        fields: { kind, provinceHasBody: '否' },
        events: { occurred: '2026-05-20', operatorReceived: '2026-05-25', received },
      },
      { ownProvince: '全国' },
    );
    return worked.findings.includes('time-bar');
  };

  it('should be 5 months for charges and 2 years for the rest', () => {
    expect(appeal('话费争议', '2026-10-20')).toBe(false);
    expect(appeal('话费争议', '2026-10-21')).toBe(true);
    expect(appeal('其他申诉', '2026-10-21')).toBe(false);
    // 2028-05-20 is a Saturday: the bar ends on Monday the 22nd
    expect(appeal('其他申诉', '2028-05-22')).toBe(false);
    expect(appeal('其他申诉', '2028-05-23')).toBe(true);
  });
});

describe('progress every 30 minutes', () => {
  const progress = (asOf: string, more: Readonly<Record<string, unknown>>) =>
    workedCase(
      'complaint-flow-standard',
      {
        asOf,
        fields: { information: '设备异响' },
        events: { received: '2026-11-20 22:50', dispatched: '2026-11-20 23:00', ...more },
      },
      { dispatchMinutes: 0, handleHours: 0 },
    ).clock('progress-report');

  it('should go on from the actual report, through the night, until the case is closed', () => {
    expect(progress('2026-11-20T23:10', {})).toEqual(['running', '2026-11-20 23:30']);
    const reports = { progressReported: ['2026-11-20 23:20', '2026-11-20 23:45'] };
    expect(progress('2026-11-21T00:10', reports)).toEqual(['running', '2026-11-21 00:15']);
    expect(progress('2026-11-21T00:16', reports)).toEqual(['overdue', '2026-11-21 00:15']);
    const closed = { ...reports, handled: '2026-11-20 23:50', closed: '2026-11-21 00:05' };
    expect(progress('2026-11-21T09:00', closed)[0]).toBe('met');
  });
});

describe('calls and written reports side by side', () => {
  it('should run the 5- and 10-minute calls and the 24- and 48-hour reports each on its own', () => {
    const worked = workedCase('property-management', {
      asOf: '2026-11-04T12:00',
      level: 'major-unsolved',
      fields: { headCannotSolve: '是', leaderCannotCoordinate: '是' },
      events: {
        received: '2026-11-02 09:00',
        headReceived: '2026-11-02 09:02',
        leaderTold: '2026-11-02 09:08',
        boardTold: '2026-11-02 09:17',
        leaderWritten: '2026-11-03 09:00',
      },
    });
    expect(worked.clock('leader-report')).toEqual(['missed', '2026-11-02 09:07']);
    expect(worked.clock('leader-written')).toEqual(['met', '2026-11-03 09:02']);
    expect(worked.clock('board-phone')).toEqual(['met', '2026-11-02 09:18']);
    expect(worked.clock('board-written')).toEqual(['overdue', '2026-11-04 09:08']);
  });
});
