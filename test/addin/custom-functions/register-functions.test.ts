import '../../support/office-host';
import { computeFunction } from '../../../addin/custom-functions/compute-function';
import { functionSetting } from '../../../addin/custom-functions/open-setting';
import { wordingOf } from '../../../addin/texts/texts';
import { checkRawRecord } from '../../../core/record/check-raw-record';
import { boundRulebook, propertyLedger, propertyRecord } from '../../support/addin-ledger';
import { registerCells } from '../../support/register-cells';
import { settingOf, settingWith } from '../../support/function-setting';
import { officeLedger } from '../../support/office-ledger';

const property = settingWith('property-internal-procedure');
const official = functionSetting({ kind: 'none' }, wordingOf('zh'));
const headers = [['编号', '接到投诉', '住户姓名', '被投诉部门', '投诉内容', '投诉界定', '级别']];
const cause = '管理服务工作不到位或有过失';

describe('COMPLAINT.LEVEL', () => {
  const levels = (titles: readonly (readonly unknown[])[], rows: readonly (readonly unknown[])[]) =>
    computeFunction('LEVEL', [titles, rows], property);

  it('should suggest the level of each row, blank where no definition fits', () => {
    expect(
      levels(
        [['住户姓名', '投诉界定']],
        [
          ['王某', cause],
          ['', ''],
          ['李某', ''],
          ['赵某', '公司责任造成住户重大经济损失或人身伤害'],
        ],
      ),
    ).toEqual([['重要投诉'], [''], [''], ['重大投诉']]);
  });

  it("should speak the ledger's language", () => {
    const english = settingOf(
      officeLedger(boundRulebook('property-internal-procedure'), { language: 'en' }),
    );
    expect(computeFunction('LEVEL', [[['投诉界定']], [[cause]]], english)).toEqual([
      ['important complaint'],
    ]);
  });

  it('should answer #VALUE! for foreign headers and #N/A for rows of another width', () => {
    expect(levels([['天气', '风力']], [['晴', 3]])).toMatchObject([[{ fault: 'value' }]]);
    expect(levels([['投诉界定']], [[cause, 1]])).toMatchObject([[{ fault: 'unavailable' }]]);
    expect(levels([['投诉界定'], ['级别']], [[cause]])).toMatchObject([[{ fault: 'unavailable' }]]);
  });

  it('should answer #N/A without a ledger or without levels', () => {
    expect(computeFunction('LEVEL', [[['投诉界定']], [[cause]]], official)).toMatchObject([
      [{ fault: 'unavailable', message: official.wording.texts.functions.noLedger }],
    ]);
    const messages = settingWith('government-message-board');
    expect(computeFunction('LEVEL', [[['留言主题']], [['路灯']]], messages)).toMatchObject([
      [{ fault: 'unavailable', message: messages.wording.texts.functions.noLevels }],
    ]);
  });

  it('should pass the error of a row through', () => {
    const error = { code: '#DIV/0!' };
    expect(levels([['投诉界定']], [[error], [cause]])).toEqual([[error], ['重要投诉']]);
  });
});

describe('COMPLAINT.CHECK', () => {
  it('should miss an approval only where the columns tell who approved', () => {
    const tipOffs = settingWith('gov-construction-tipoff');
    const titles = ['处理意见', '明细'];
    const row = [46_346.5, ''];
    const [told] = computeFunction('CHECK', [[titles], [row]], tipOffs).flat();
    expect(told).toMatch(/处理意见.*没有批准记录/);
    const [untold] = computeFunction(
      'CHECK',
      [[titles.slice(0, 1)], [row.slice(0, 1)]],
      tipOffs,
    ).flat();
    expect(untold).toMatch(/未填写/);
    expect(untold).not.toMatch(/批准/);
  });

  const checks = (rows: readonly (readonly unknown[])[], asOf: unknown = '') =>
    computeFunction('CHECK', [headers, rows, [[asOf]]], property).flat();
  const sound = ['1', '2026-11-20 09:30', '王某', '工程部', '电梯坏了', cause, '重要投诉'];

  it('should be blank for a sound row and a blank one', () => {
    expect(checks([sound, ['', '', '', '', '', '', '']])).toEqual(['', '']);
  });

  it('should take the zeros Excel gives for blank cells for blank ones', () => {
    const [soundText, withZero] = checks([sound, ['2', 0, ...sound.slice(2)]]);
    expect(soundText).toBe('');
    expect(withZero).toContain('接到投诉');
  });

  it('should say all that is wrong with a row, as the core says it', () => {
    const [text] = checks([['1', '某日', '', '工程部', '电梯坏了', cause, '重要投诉']]);
    const raw = {
      number: '1',
      level: 'important',
      fields: { department: '工程部', content: '电梯坏了', cause },
      events: { received: '某日' },
    };
    const { ledger } = property;
    if (!ledger) throw new Error('No ledger.');
    const { findings } = checkRawRecord(raw, ledger.rulebook, { zone: ledger.zone });
    expect(findings.length).toBeGreaterThan(1);
    expect(text).toBe(findings.map(({ message }) => message.zh).join(''));
  });

  it('should find what lies in the future of the moment given, and nothing without one', () => {
    expect(checks([sound])).toEqual(['']);
    expect(checks([sound], '2026-11-19')[0]).not.toBe('');
    expect(checks([sound], '昨天')).toMatchObject([{ fault: 'value' }]);
  });

  it('should name a number that repeats, at the later row', () => {
    const [first, second] = checks([sound, sound]);
    expect(first).toBe('');
    expect(second).toContain('重复');
  });

  it('should read whole rows of the register, its columns in any order', () => {
    const ledger = propertyLedger();
    const record = propertyRecord(ledger, '7', { fields: { cause, resident: '' } });
    const { titles, cells } = registerCells(record, ledger);
    const [[text]] = computeFunction(
      'CHECK',
      [[[...titles].reverse()], [[...cells].reverse()]],
      property,
    ) as [[string]];
    expect(text).toContain('“住户姓名”未填写');
    expect(text.match(/。/g)).toHaveLength(1);
  });
});
