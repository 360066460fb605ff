import { statutoryDays } from '../../../calendars/statutory-days';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { defaultHours } from '../../../core/calendar/default-hours';
import { checkOwnRulebook } from '../../../core/example/check-own-rulebook';
import { gatherBases } from '../../../core/rulebook/gather-bases';
import { ownRulebook } from '../../support/own-rulebook';
import { otherRulebook, rulebookIds } from '../../support/read-rulebook';

const setting = {
  taken: rulebookIds(),
  others: () => undefined,
  calendarOf: (kind: 'cn-statutory' | 'weekdays' | 'every-day') =>
    compileCalendar({ kind, closures: [], extraWorkdays: [], hours: defaultHours }, statutoryDays),
};
const check = (text: string) => checkOwnRulebook(text, setting);
const codes = (text: string) => check(text).findings.map(({ code, line }) => `${code}:${line}`);

describe('checkOwnRulebook', () => {
  it('should let a sound rulebook through with the due dates of its examples', () => {
    const { adoptable, findings, examples } = check(ownRulebook);
    expect(findings).toEqual([]);
    expect(adoptable?.id).toBe('small-office');
    expect(examples).toMatchObject([
      { findings: [], clocks: [{ key: 'handling', due: '2026-11-23', light: 'green' }] },
    ]);
  });

  it('should keep out one whose example comes out otherwise, and name the line', () => {
    const changed = ownRulebook.replace("due: '2026-11-23'", "due: '2026-11-24'");
    const { adoptable, examples } = check(changed);
    const line = changed.split('\n').findIndex((row) => row.includes('2026-11-24')) + 1;
    expect(adoptable).toBeUndefined();
    expect(examples[0]?.findings).toMatchObject([
      { code: 'example-differs', severity: 'error', line },
    ]);
    expect(examples[0]?.findings[0]?.message.zh).toContain('2026-11-23');
  });

  it('should keep out one that takes the name of a rulebook that ships', () => {
    const changed = ownRulebook.replace('id: small-office', 'id: hotel');
    expect(codes(changed)).toEqual(['rulebook-id-taken:1']);
    expect(check(changed).adoptable).toBeUndefined();
  });

  it('should keep out one with an error, and let one with a warning pass', () => {
    expect(check(ownRulebook.replace('to: handled', 'to: gone')).adoptable).toBeUndefined();
    const shared = ownRulebook.replace('zh: 处理完毕', 'zh: 投诉人');
    expect(codes(shared)).toEqual(['register-header-shared:14']);
    expect(check(shared).adoptable?.id).toBe('small-office');
  });

  it('should say of a list, a sentence or a table that it is no rulebook', () => {
    for (const text of ['- a\n- b\n', '您好', '编号,投诉人\n1,王女士\n']) {
      expect(codes(text)).toEqual(['rulebook-shape:1']);
    }
  });

  it('should read one that extends a rulebook that ships, through every level', async () => {
    const base = rulebookIds().find((id) => otherRulebook(id)?.includes('\nextends:')) ?? '';
    const text = `id: our-copy\nextends: ${base}\nexamples:\n  - title: { zh: 例, en: example }\n    asOf: '2026-11-20T12:00'\n    record: {}\n    expect: { findings: [] }\n`;
    const others = await gatherBases(text, (id) => Promise.resolve(otherRulebook(id)));
    const { findings } = checkOwnRulebook(text, { ...setting, others });
    expect(findings.map(({ code }) => code)).not.toContain('extends-unknown');
    expect(findings.map(({ code }) => code)).not.toContain('rulebook-shape');
    expect(check(text).findings).toMatchObject([{ code: 'extends-unknown', line: 2 }]);
  });
});
