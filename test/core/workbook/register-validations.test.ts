import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { headers, lettersOf, register, rulebook, sheetOf } from '../../support/planned-ledger';

describe('the validations of the register', () => {
  const ruleOf = (header: string) =>
    register.validations.find(({ area }) => area.column === headers.indexOf(header));

  it('should offer levels, choices and yes or no', () => {
    expect(ruleOf('级别')?.rule).toEqual({ kind: 'list', items: ['一般', '重大'] });
    expect(ruleOf('类别')).toMatchObject({
      rule: { kind: 'list', items: ['服务', '质量'] },
      alert: 'stop',
      message: '只能填写：服务、质量',
    });
    expect(ruleOf('紧急')?.rule).toEqual({ kind: 'list', items: ['是', '否'] });
  });

  it('should ask for real dates since 1990', () => {
    const letters = lettersOf('受理');
    expect(ruleOf('受理')?.rule).toEqual({
      kind: 'custom',
      formula: `=AND(ISNUMBER(${letters}2),N(${letters}2)>=32874)`,
    });
  });

  it('should keep numbers within their bounds', () => {
    expect(ruleOf('人数')?.rule).toMatchObject({
      formula: expect.stringMatching(/=INT\(.*>=1,.*<=999\)$/) as string,
    });
    expect(ruleOf('人数')?.message).toBe('应为整数，不小于 1，不大于 999');
  });

  it('should warn of a number that is there twice', () => {
    expect(ruleOf('编号')).toMatchObject({
      alert: 'warning',
      rule: { kind: 'custom', formula: '=COUNTIF($A:$A,A2)=1' },
    });
  });

  it('should let nobody type over a computed cell', () => {
    for (const header of ['时限', '剩余', '工作日·期限', '工作日·时限', '日历']) {
      expect(ruleOf(header)?.rule).toEqual({ kind: 'custom', formula: '=FALSE' });
    }
  });

  it('should leave free text free', () => {
    expect(ruleOf('内容')).toBeUndefined();
    expect(ruleOf('电话')).toBeUndefined();
  });

  it('should put lists that a rule cannot hold on a hidden sheet', () => {
    const many = Array.from({ length: 60 }, (_, index) => ({
      value: `第${index}类投诉事项`,
      en: `kind ${index}, with a comma`,
    }));
    const long = {
      ...rulebook,
      fields: rulebook.fields.map((field) =>
        field.key === 'kind' ? { ...field, choices: many } : field,
      ),
    };
    const wide = ledgerWorkbook(officeLedger(long), [], officeNow);
    const choices = sheetOf('choices', wide);
    expect(choices.visibility).toBe('hidden');
    expect(choices.blocks[0]?.cells).toHaveLength(61);
    const rule = sheetOf('register', wide).validations.find(
      ({ area }) => area.column === headers.indexOf('类别'),
    );
    expect(rule?.rule).toEqual({ kind: 'list-range', formula: "='选项'!$A$2:$A$61" });
    expect(rule?.message.length).toBeLessThanOrEqual(225);
  });
});
