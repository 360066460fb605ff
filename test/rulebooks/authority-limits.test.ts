import { checkRawRecord } from '../../core/record/check-raw-record';
import { instantOf, smallSetting } from '../support/small-ledger';
import { workedCase } from '../support/worked-case';

/** Findings about who decided, of a case at an event that is approved by a role. */
function decided(
  id: string,
  event: string,
  role: string,
  { parameters, ...record }: { parameters?: Record<string, number>; [part: string]: unknown },
) {
  const at = '2026-11-18 10:00';
  const asOf = '2026-11-20T12:00';
  const raw = {
    ...record,
    events: { received: '2026-11-16 09:00', [event]: at },
    approvals: [{ event, role, at }],
  };
  const { rulebook } = workedCase(id, { asOf, ...raw }, parameters);
  const { zone } = smallSetting;
  return checkRawRecord({ id: 'case', ...raw }, rulebook, { zone, asOf: instantOf(asOf) })
    .findings.filter(({ code }) => code.startsWith('approval-'))
    .map(({ code, clause, message }) => ({ code, clause, ...message }));
}

describe('money limits', () => {
  const retail = (level: string, compensation: number, role: string) =>
    decided('retail-customer-complaint', 'handled', role, { level, fields: { compensation } });

  it('should refuse a duty manager who gives 100.01 yuan, and name both limits', () => {
    expect(retail('minor', 100, 'dutyManager')).toEqual([]);
    const [refused] = retail('minor', 100.01, 'dutyManager');
    expect([refused?.code, refused?.clause]).toEqual(['approval-limit', '6.2.2']);
    expect(refused?.zh).toBe(
      '“处理”（2026-11-18 10:00）由“值班经理(各营业分店)”决定，其权限为“轻微投诉补偿价值100元以内”；应由督导员或办公室或总经理决定（较严重投诉200元以内）。',
    );
    expect(refused?.en).toContain('expected: ');
  });

  it('should climb from limit to limit: 200 supervisor, 300 office, above it the general manager', () => {
    const codes = (...given: Parameters<typeof retail>) => retail(...given).map(({ code }) => code);
    expect(codes('fairly-serious', 200, 'supervisor')).toEqual([]);
    expect(codes('fairly-serious', 201, 'supervisor')).toEqual(['approval-limit']);
    expect(codes('fairly-serious', 201, 'office')).toEqual([]);
    expect(codes('major', 100, 'supervisor')).toEqual(['approval-limit']);
    expect(codes('major', 301, 'office')).toEqual(['approval-limit']);
    expect(codes('major', 301, 'generalManager')).toEqual([]);
  });

  it('should let a higher role decide for a lower one', () => {
    for (const role of ['dutyManager', 'supervisor', 'office', 'generalManager']) {
      expect(retail('minor', 50, role)).toEqual([]);
    }
  });

  it('should ask nobody where no compensation was given', () => {
    const asOf = '2026-11-20T12:00';
    const events = { received: '2026-11-16 09:00', handled: '2026-11-18 10:00' };
    const { findings } = workedCase('retail-customer-complaint', { asOf, level: 'minor', events });
    expect(findings.filter((code) => code.startsWith('approval-'))).toEqual([]);
  });

  it('should take the limits the office has set, and say their figures', () => {
    const hotel = (compensation: number, role: string) =>
      decided('hotel-guest-complaints', 'handled', role, {
        parameters: { areaHeadLimit: 500, floorManagerLimit: 800, deputyManagerLimit: 2000 },
        level: '1',
        fields: { madeTo: '部门', compensation },
      });
    expect(hotel(500, 'areaHead')).toEqual([]);
    expect(hotel(501, 'operationsDirector')).toEqual([]);
    const [refused] = hotel(501, 'areaHead');
    expect(refused?.code).toBe('approval-limit');
    expect(refused?.zh).toContain('各区域部长处理权限（元）：500');
    expect(hotel(501, 'floorManager')[0]?.zh).toContain('其无此项权限');
  });

  it('should refuse a manager who closes a case above his limit', () => {
    const pcb = (amount: number, role: string) =>
      decided('pcb-manufacturer', 'closed', role, {
        parameters: {
          managerLimit: 1000,
          deputyLimit: 5000,
          collectionDays: 30,
          companyExcessRatio: 3,
        },
        fields: { amount },
      }).map(({ code }) => code);
    expect(pcb(1000, 'salesManager')).toEqual([]);
    expect(pcb(1000.01, 'salesManager')).toEqual(['approval-limit']);
    expect(pcb(5000, 'deputy')).toEqual([]);
    expect(pcb(5001, 'deputy')).toEqual(['approval-limit']);
    expect(pcb(5001, 'generalManager')).toEqual([]);
  });
});

describe('other limits', () => {
  it('should go by the level', () => {
    const audit = (level: string, role: string) =>
      decided('franchise-retail', 'audited', role, { level, fields: {} }).map(({ code }) => code);
    expect(audit('1', 'secondHandler')).toEqual([]);
    expect(audit('2', 'secondHandler')).toEqual(['approval-limit']);
    expect(audit('2', 'thirdHandler')).toEqual([]);
    expect(audit('1', 'thirdHandler')).toEqual([]);
  });

  it('should let nobody but the head close', () => {
    const close = (role: string) =>
      decided('jiangsu-construction-quality', 'closed', role, { fields: {} });
    expect(close('head')).toEqual([]);
    expect(close('officer').map(({ code }) => code)).toEqual(['approval-limit']);
  });

  it('should let the general manager punish where the department manager is the culprit', () => {
    const punish = (culpritIsManager: string, role: string) =>
      decided('service-staff-developer', 'punished', role, { fields: { culpritIsManager } }).map(
        ({ code }) => code,
      );
    expect(punish('否', 'departmentManager')).toEqual([]);
    expect(punish('否', 'generalManager')).toEqual([]);
    expect(punish('是', 'departmentManager')).toEqual(['approval-limit']);
    expect(punish('是', 'generalManager')).toEqual([]);
  });

  it('should find a decision nobody took', () => {
    const asOf = '2026-11-20T12:00';
    const events = { received: '2026-11-16 09:00', punished: '2026-11-18 10:00' };
    expect(workedCase('service-staff-developer', { asOf, events }).findings).toContain(
      'approval-missing',
    );
  });
});
