import { chaseList } from '../../../core/summary/chase-list';
import { instantOf, smallRecord, smallRulebook, smallSetting } from '../../support/small-ledger';

const ledger = [
  { id: '1', events: { received: '2026-11-17T10:00', acknowledged: '2026-11-17T11:00' } },
  { id: '2', events: { received: '2026-11-20T10:00' }, fields: { office: '甲科', person: '李四' } },
  { id: '3', events: { received: '2026-11-10T10:00', acknowledged: '2026-11-10T11:00' } },
  { id: '4', events: { received: '2026-11-17T10:00', closed: '2026-11-18T10:00' } },
  {
    id: '5',
    events: { received: '2026-11-10T10:00', acknowledged: '2026-11-10T11:00' },
    pauses: [['2026-11-11T09:00']] as const,
  },
  { id: '6', events: { received: '2026-11-20T10:00' }, fields: { office: '乙科' } },
].map(smallRecord);

const list = (withinDays: number, asOf = '2026-11-22T12:00', records = ledger) =>
  chaseList(records, smallRulebook, smallSetting, { asOf: instantOf(asOf), withinDays });

const brief = (rows: ReturnType<typeof list>) =>
  rows.map(({ id, clock, state }) => `${id} ${clock.key} ${state}`);

describe('chaseList', () => {
  it('should list what is overdue or due within the days, most pressing first', () => {
    expect(brief(list(2))).toEqual([
      '3 resolve overdue',
      '6 acknowledge due-soon',
      '2 acknowledge due-soon',
      '1 resolve due-soon',
    ]);
  });

  it('should list only what is overdue or due today within no days', () => {
    expect(brief(list(0))).toEqual(['3 resolve overdue']);
    expect(brief(list(0, '2026-11-24T08:00'))).toContain('1 resolve due-soon');
  });

  it('should name the department, the handler and what is left', () => {
    const row = list(2).find(({ id }) => id === '2');
    expect(row).toMatchObject({
      number: '№2',
      department: '甲科',
      handler: '李四',
      remaining: { amount: 1, unit: 'working-day' },
      light: 'green',
      calendarCertain: true,
    });
  });

  it('should not depend on the order of the records', () => {
    expect(list(5, '2026-11-22T12:00', [...ledger].reverse())).toEqual(list(5));
  });

  it('should leave out pauses, finished records and records that wait for nothing', () => {
    const ids = new Set(list(30).map(({ id }) => id));
    expect(ids.has('4')).toBe(false);
    expect(brief(list(30)).filter((row) => row.startsWith('5 resolve'))).toEqual([]);
  });

  it('should leave out time bars and promotions', () => {
    const clocks = smallRulebook.clocks.map((clock) => ({
      ...clock,
      purpose: 'time-bar' as const,
    }));
    const rows = chaseList(ledger, { ...smallRulebook, clocks }, smallSetting, {
      asOf: instantOf('2026-11-22T12:00'),
      withinDays: 30,
    });
    expect(rows).toEqual([]);
  });
});
