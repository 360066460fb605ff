import { zoneOf } from '../../../core/date/zone';
import { arabicDate } from '../../../core/record/arabic-date';
import { readDateField } from '../../../core/record/read-date-field';

const options = { zone: zoneOf('Asia/Shanghai') };

describe('arabicDate', () => {
  it.each([
    ['二〇一五年四月二十四日', '2015年4月24日'],
    ['二○一六年十月十日', '2016年10月10日'],
    ['二零二六年十二月三十一日', '2026年12月31日'],
    ['二〇二六年一月十一号', '2026年1月11日'],
  ])('should write %s as %s', (text, arabic) => {
    expect(arabicDate(text)).toBe(arabic);
  });

  it('should leave every other text as it is', () => {
    for (const text of ['2015年4月24日', '二〇一年四月', '十二月三日', '']) {
      expect(arabicDate(text)).toBe(text);
    }
  });

  it('should let a date field in Chinese numerals be read', () => {
    expect(readDateField('二〇一五年四月二十四日', options)).toBe('2015-04-24');
    expect(readDateField('二〇一五年二月三十日', options)).toMatchObject({
      code: 'date-impossible',
    });
  });

  it('should not take numerals that write no number for a day', () => {
    expect(readDateField('二〇一五年四月四五日', options)).toMatchObject({
      code: 'date-unreadable',
    });
  });
});
