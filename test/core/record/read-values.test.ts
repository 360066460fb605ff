import { readCode } from '../../../core/record/read-code';
import { readMoney } from '../../../core/record/read-money';
import { readInteger, readNumber } from '../../../core/record/read-number';
import { readYesNo } from '../../../core/record/read-yes-no';

describe('readMoney', () => {
  it.each([
    [1234.5, 123450],
    ['1,234.5元', 123450],
    ['￥1234', 123400],
    ['¥ 1,234,567.89', 123456789],
    ['人民币1.2万元', 1200000],
    ['１２３．４５元', 12345],
    ['100元整', 10000],
    ['-3.2', -320],
    [0, 0],
    [0.1 + 0.2, 30],
    [1.005, 'money-unreadable'],
    ['12.345', 'money-unreadable'],
    ['约100元', 'money-unreadable'],
    ['1,23', 'money-unreadable'],
    ['', 'money-unreadable'],
    [NaN, 'money-unreadable'],
    [1e300, 'money-unreadable'],
    [true, 'money-unreadable'],
  ])('should read %j as %j cents', (input, expected) => {
    const reading = readMoney(input);
    expect(typeof reading === 'object' ? reading.code : reading).toBe(expected);
  });
});

describe('readNumber and readInteger', () => {
  it.each([
    [3, 3, 3],
    [3.5, 3.5, 'number-unreadable'],
    ['1,234', 1234, 1234],
    ['３件', 3, 3],
    [' 5次 ', 5, 5],
    ['-2', -2, -2],
    ['2.0', 2, 2],
    ['三', 'number-unreadable', 'number-unreadable'],
    ['12abc', 'number-unreadable', 'number-unreadable'],
    ['1,23', 'number-unreadable', 'number-unreadable'],
    ['1e5', 'number-unreadable', 'number-unreadable'],
    [Infinity, 'number-unreadable', 'number-unreadable'],
    [false, 'number-unreadable', 'number-unreadable'],
    ['9'.repeat(500), 'number-unreadable', 'number-unreadable'],
  ])('should read %j as %j and %j', (input, number, integer) => {
    const shown = (reading: ReturnType<typeof readNumber>) =>
      typeof reading === 'object' ? reading.code : reading;
    expect(shown(readNumber(input))).toBe(number);
    expect(shown(readInteger(input))).toBe(integer);
  });
});

describe('readYesNo', () => {
  it.each(['是', '有', '对', '√', 'true', 'TRUE', 'Yes', 'y', '1', 1, true, ' 是 ', 'Ｙ'])(
    'should read %j as yes',
    (input) => {
      expect(readYesNo(input)).toBe(true);
    },
  );

  it.each(['否', '无', '没有', '×', 'false', 'No', 'n', '0', 0, false])(
    'should read %j as no',
    (input) => {
      expect(readYesNo(input)).toBe(false);
    },
  );

  it.each(['也许', 2, '', {}, 'yes please'])('should not guess what %j means', (input) => {
    expect(readYesNo(input)).toMatchObject({ code: 'yes-no-unreadable' });
  });
});

describe('readCode', () => {
  it.each([
    [13800138000, '13800138000'],
    ['138 0013 8000', '13800138000'],
    ['１１０１０５１９４９１２３１００２ｘ', '11010519491231002X'],
    ['0755-82345678', '0755-82345678'],
    ['  ', undefined],
  ])('should read %j as %j', (input, expected) => {
    expect(readCode(input)).toBe(expected);
  });

  it('should refuse what is no number', () => {
    expect(readCode(1.5)).toMatchObject({ code: 'text-unreadable' });
    expect(readCode({})).toMatchObject({ code: 'text-unreadable' });
  });
});
