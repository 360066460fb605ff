import { mapRegisterHeaders } from '../../../core/workbook/read-register-row';
import { registerColumns } from '../../../core/workbook/register-columns';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { rulebookIds } from '../../support/read-rulebook';
import { boundRulebook } from '../../support/sample-ledger';

const rulebook = everyUnitRulebook();
const columns = registerColumns(rulebook, 'zh');
const headers = columns.map(({ header }) => header);

describe('register columns', () => {
  it('should put first what a clerk reads first', () => {
    expect(headers.slice(0, 9)).toEqual([
      '编号',
      '时限',
      '剩余',
      '当前期限',
      '当前事项',
      '级别',
      '主题',
      '投诉人',
      '类别',
    ]);
  });

  it('should have a due and a light for each clock side by side', () => {
    for (const { key } of rulebook.clocks) {
      const due = columns.findIndex((column) => column.key === `due:${key}`);
      expect(columns[due + 1]?.key).toBe(`light:${key}`);
    }
  });

  it('should add what a clock can be changed by', () => {
    expect(headers).toContain('工作日·批准延长');
    expect(headers).toContain('封顶·延长至');
    expect(headers).toContain('工作日·中止顺延');
    expect(headers).toContain('约定·约定时间');
    expect(headers).toContain('中止自');
  });

  it('should show who approved beside an event that needs it, and nowhere else', () => {
    const [first, second, ...others] = rulebook.events;
    if (!first || !second) throw new Error('the rulebook has two events');
    const approved = { ...second, approvedBy: ['manager'] };
    const shown = registerColumns({ ...rulebook, events: [first, approved, ...others] }, 'zh');
    const at = shown.findIndex(({ key }) => key === `event:${second.key}`);
    expect(shown[at + 1]).toMatchObject({
      key: `approval:${second.key}`,
      header: `${second.title.zh}·批准`,
      computed: true,
    });
    expect(shown).toHaveLength(columns.length + 1);
  });

  it('should hide what only the add-in reads', () => {
    expect(columns.filter(({ hidden }) => hidden).map(({ key }) => key)).toEqual([
      'details',
      'id',
      'version',
    ]);
  });

  it('should mark personal fields', () => {
    const personal = columns.filter((column) => column.personal).map(({ key }) => key);
    expect(personal).toEqual(['field:person', 'field:phone']);
  });

  it('should tell equal titles apart', () => {
    const twice = {
      ...rulebook,
      events: rulebook.events.map((event) => ({ ...event, title: { zh: '时间', en: 'Time' } })),
    };
    const times = registerColumns(twice, 'zh').filter(({ header }) => header.startsWith('时间'));
    expect(times.map(({ header }) => header)).toEqual(['时间', '时间 2', '时间 3', '时间 4']);
  });

  it('should call the number what the regime calls it', () => {
    const [first] = registerColumns(boundRulebook('government-message-board'), 'zh');
    expect(first).toMatchObject({ key: 'number', header: '留言编号' });
  });

  it('should stay small for a regime without clocks', () => {
    const plain = { ...rulebook, clocks: [], levels: [], fields: rulebook.fields.slice(0, 1) };
    const keys = registerColumns(plain, 'en').map(({ key }) => key);
    expect(keys.slice(0, 3)).toEqual(['number', 'field:subject', 'event:received']);
    expect(keys).not.toContain('overall-light');
  });

  it.each(rulebookIds())('should give %s unique keys and headers in both languages', (id) => {
    for (const language of ['zh', 'en'] as const) {
      const layout = registerColumns(boundRulebook(id), language);
      const lower = layout.map(({ header }) => header.toLowerCase());
      expect(new Set(lower).size).toBe(layout.length);
      expect(new Set(layout.map(({ key }) => key)).size).toBe(layout.length);
    }
  });

  it('should begin every English header with a capital letter, and find them as they were before', () => {
    for (const id of rulebookIds()) {
      const regime = boundRulebook(id);
      const english = registerColumns(regime, 'en');
      expect(english.filter(({ header }) => /^\p{Ll}/u.test(header))).toEqual([]);
      const before = english.map(({ header }) => header.toLowerCase());
      const { places, missing } = mapRegisterHeaders(before, english, regime);
      expect(missing).toEqual([]);
      expect([...places.values()]).toEqual(english.map((_, index) => index));
    }
  });

  it('should be wide enough for the levels, duties and choices of the language they are in', () => {
    const levels = [{ code: 'a', title: { zh: '重', en: 'Particularly serious' } }];
    const choices = [{ value: '网', en: 'Website of the authority' }];
    const fields = [{ key: 'way', title: { zh: '渠道', en: 'Way' }, type: 'choice', choices }];
    const wide = { ...rulebook, levels, fields } as unknown as typeof rulebook;
    const widthIn = (language: 'zh' | 'en', key: string) =>
      registerColumns(wide, language).find((column) => column.key === key)?.width;
    expect(widthIn('en', 'level')).toBe(25);
    expect(widthIn('zh', 'level')).toBe(10);
    expect(widthIn('en', 'field:way')).toBe(29);
    expect(widthIn('zh', 'field:way')).toBe(10);
    const dutyWidths = (['zh', 'en'] as const).map((language) => widthIn(language, 'next-clock'));
    expect(dutyWidths[1]).toBeGreaterThan(dutyWidths[0] ?? 0);
  });
});
