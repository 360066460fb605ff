import fc from 'fast-check';
import { zoneOf } from '../../../core/date/zone';
import { formatWall, parseIsoWall } from '../../../core/date/wall-time';
import { parseDateTime, type DateTimeOptions } from '../../../core/record/parse-date-time';

const zone = zoneOf('Asia/Shanghai');

/** The wall time a value is read as, with “day” when it has no time, or the code of the problem. */
const read = (input: unknown, options: Partial<DateTimeOptions> = {}): string => {
  const parsed = parseDateTime(input, { zone, ...options });
  if (!parsed.ok) return parsed.finding.code;
  const wall = formatWall((options.zone ?? zone).toWall(parsed.time.instant));
  return parsed.time.dateOnly ? `${wall.slice(0, 10)} day` : wall;
};

describe('parseDateTime', () => {
  it.each([
    ['2019/4/25 9:32:09', '2019-04-25T09:32:09'],
    ['2019-4-25', '2019-04-25 day'],
    ['2019-04-25', '2019-04-25 day'],
    ['2019.4.25', '2019-04-25 day'],
    ['2019. 4. 25', '2019-04-25 day'],
    ['2019 / 4 / 25', '2019-04-25 day'],
    ['20190425', '2019-04-25 day'],
    ['20190425 09:32', '2019-04-25T09:32:00'],
    ['2019年4月25日', '2019-04-25 day'],
    ['2019年4月25号', '2019-04-25 day'],
    ['2019年04月25日 9时32分', '2019-04-25T09:32:00'],
    ['2019年4月25日9时32分9秒', '2019-04-25T09:32:09'],
    ['2019年4月25日上午9:32', '2019-04-25T09:32:00'],
    ['2019年4月25日下午3:05', '2019-04-25T15:05:00'],
    ['2019年4月25日 星期四', '2019-04-25 day'],
    ['2019年4月25日（周四）下午3点半', '2019-04-25T15:30:00'],
    ['2019年4月25日15点整', '2019-04-25T15:00:00'],
    ['2019年4月25日9时', '2019-04-25T09:00:00'],
    ['2019/4/25 中午12:30', '2019-04-25T12:30:00'],
    ['2019/4/25 中午1:30', '2019-04-25T13:30:00'],
    ['2019/4/25 晚上8:00', '2019-04-25T20:00:00'],
    ['2019/4/25 晚上5:00', '2019-04-25T17:00:00'],
    ['2019/4/25 凌晨12:30', '2019-04-25T00:30:00'],
    ['2019/4/25 下午12:30', '2019-04-25T12:30:00'],
    ['2019/4/25 2:05 PM', '2019-04-25T14:05:00'],
    ['2019/4/25 12:05 am', '2019-04-25T00:05:00'],
    ['2019-04-25T09:32', '2019-04-25T09:32:00'],
    ['2019-04-25 09:32:09', '2019-04-25T09:32:09'],
    ['2019-04-25T09:32:09.987', '2019-04-25T09:32:09'],
    ['2019-04-25T01:32:09Z', '2019-04-25T09:32:09'],
    ['2019-04-25T01:32:09.000Z', '2019-04-25T09:32:09'],
    ['2019-04-24T20:32:09-05:00', '2019-04-25T09:32:09'],
    ['2019-04-25T09:32:09+08:00', '2019-04-25T09:32:09'],
    ['2019-04-25 09:32 +0800', '2019-04-25T09:32:00'],
    ['2019-04-25T07:02+05:30', '2019-04-25T09:32:00'],
    ['２０１９／４／２５　９：３２', '2019-04-25T09:32:00'],
    ['\t2019/4/25 9:32:09\n', '2019-04-25T09:32:09'],
    ['\uFEFF2019-04-25', '2019-04-25 day'],
    ['2020-02-29', '2020-02-29 day'],
  ])('should read the text %j', (text, expected) => {
    expect(read(text)).toBe(expected);
  });

  it.each([
    [43563.359259259261, '2019-04-08T08:37:20'],
    [43563, '2019-04-08 day'],
    [{ kind: 'date', serial: 43563.5 }, '2019-04-08T12:00:00'],
    [{ kind: 'date', serial: 43563 }, '2019-04-08 day'],
    [20190425, '2019-04-25 day'],
    [201904250932, '2019-04-25T09:32:00'],
    [20190425093209, '2019-04-25T09:32:09'],
    [1556155929000, '2019-04-25T09:32:09'],
  ])('should read the cell %j', (cell, expected) => {
    expect(read(cell)).toBe(expected);
  });

  it('should honour workbooks that count from 1904', () => {
    expect(read(42101.5, { date1904: true })).toBe('2019-04-08T12:00:00');
    expect(read({ kind: 'date', serial: 42101 }, { date1904: true })).toBe('2019-04-08 day');
  });

  it.each([
    ['4/25', 'date-year-missing'],
    ['4月25日', 'date-year-missing'],
    ['4月25日 9:32', 'date-year-missing'],
    ['19/4/25', 'date-year-missing'],
    ['4/25 9:32', 'date-year-missing'],
    ['04/05/2019', 'date-order-unknown'],
    ['25.4.2019', 'date-order-unknown'],
    ['4/25/2019', 'date-order-unknown'],
    ['2019-02-30', 'date-impossible'],
    ['2019-02-29', 'date-impossible'],
    ['2019-13-01', 'date-impossible'],
    ['2019/0/10', 'date-impossible'],
    ['20190431', 'date-impossible'],
    ['1899-12-31', 'date-impossible'],
    ['2019-04-25 25:00', 'date-impossible'],
    ['2019-04-25 24:00', 'date-impossible'],
    ['2019-04-25T09:60', 'date-impossible'],
    ['2019/4/25 上午13:00', 'date-impossible'],
    ['2019/4/25 晚上12点', 'date-impossible'],
    ['2019/4/25 晚上4点', 'date-impossible'],
    ['2019-4', 'date-unreadable'],
    ['2019年', 'date-unreadable'],
    ['2019-4-25 上午', 'date-unreadable'],
    ['2019-4-25 9', 'date-unreadable'],
    ['2019-4-25 9:3', 'date-unreadable'],
    ['2019-4-25 09:32 tomorrow', 'date-unreadable'],
    ['2019-04-25T09:32+99:00', 'date-unreadable'],
    ['2019-4/25', 'date-unreadable'],
    ['190425', 'date-unreadable'],
    ['43563', 'date-unreadable'],
    ['上周三', 'date-unreadable'],
    ['-', 'date-unreadable'],
    ['', 'date-unreadable'],
    [`2019-4-25${' '.repeat(3)}${'x'.repeat(100_000)}`, 'date-unreadable'],
    [0, 'date-unreadable'],
    [60, 'date-unreadable'],
    [-5, 'date-unreadable'],
    [NaN, 'date-unreadable'],
    [Infinity, 'date-unreadable'],
    [3_000_000, 'date-unreadable'],
    [99999999, 'date-unreadable'],
    [true, 'date-unreadable'],
    [null, 'date-unreadable'],
    [undefined, 'date-unreadable'],
    [{ kind: 'date', serial: '43563' }, 'date-unreadable'],
    [{ kind: 'date', serial: NaN }, 'date-unreadable'],
    [['2019-4-25'], 'date-unreadable'],
    [new Date(0), 'date-unreadable'],
  ])('should refuse %j as %s', (input, code) => {
    expect(read(input)).toBe(code);
  });

  it('should read dates without a leading year in the declared order', () => {
    expect(read('04/05/2019', { order: 'mdy' })).toBe('2019-04-05 day');
    expect(read('04/05/2019 13:07', { order: 'dmy' })).toBe('2019-05-04T13:07:00');
    expect(read('25/04/2019', { order: 'mdy' })).toBe('date-impossible');
    expect(read('2019/4/25', { order: 'dmy' })).toBe('2019-04-25 day');
    expect(read('04/05/2019', { order: 'ymd' })).toBe('date-order-unknown');
    expect(read('04/05/19', { order: 'mdy' })).toBe('date-year-missing');
  });

  it('should say what was found and what was expected, in both languages', () => {
    const parsed = parseDateTime('\n04/05/2019 ', { zone });
    expect(parsed).toMatchObject({ ok: false, finding: { severity: 'error' } });
    if (parsed.ok) return;
    expect(parsed.finding.message.zh).toContain('“04/05/2019”');
    expect(parsed.finding.message.zh).toContain('日期顺序');
    expect(parsed.finding.message.en).toContain('declare the order');
  });

  it('should read wall times in the zone of the ledger', () => {
    const newYork = zoneOf('America/New_York');
    const instantOf = (text: string) => {
      const parsed = parseDateTime(text, { zone: newYork });
      return parsed.ok ? parsed.time.instant : undefined;
    };
    expect(instantOf('2026-03-08 01:30')).toBe(Date.UTC(2026, 2, 8, 6, 30) / 1000);
    expect(instantOf('2026-03-08 03:30')).toBe(Date.UTC(2026, 2, 8, 7, 30) / 1000);
    // 02:30 was skipped: the instant after the gap.
    expect(instantOf('2026-03-08 02:30')).toBe(Date.UTC(2026, 2, 8, 7, 0) / 1000);
    // 01:30 came twice: the earlier one.
    expect(instantOf('2026-11-01 01:30')).toBe(Date.UTC(2026, 10, 1, 5, 30) / 1000);
  });

  it('should read back every way of writing a date-time', () => {
    const earliest = parseIsoWall('1900-01-01T00:00:00') ?? 0;
    const latest = parseIsoWall('9999-12-31T23:59:59') ?? 0;
    const utc = zoneOf('UTC');
    fc.assert(
      fc.property(
        fc.integer({ min: earliest, max: latest }),
        fc.constantFrom(...ways),
        (wall, write) => {
          expect(read(write(formatWall(wall)), { zone: utc })).toBe(formatWall(wall));
        },
      ),
      { seed: 2019, numRuns: 2_000 },
    );
  });

  it('should never throw, whatever the input', () => {
    const dateLike = fc
      .array(
        fc.oneof(
          fc.nat(9999).map(String),
          fc.constantFrom(
            '/',
            '-',
            '.',
            '年',
            '月',
            '日',
            ' ',
            ':',
            'T',
            '时',
            '分',
            '上午',
            'Z',
            '+',
            '周',
          ),
        ),
        { maxLength: 14 },
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.oneof(fc.anything(), dateLike, fc.string(), fc.double()), (input) => {
        const parsed = parseDateTime(input, { zone, order: 'mdy' });
        if (parsed.ok) expect(Number.isSafeInteger(parsed.time.instant)).toBe(true);
        else expect(parsed.finding.message.en).not.toBe('');
      }),
      { seed: 2020, numRuns: 3_000 },
    );
  });
});

const pieces = (iso: string) => {
  const [, year = '', month = '', date = '', hour = '', minute = '', second = ''] =
    /^(\d+)-(\d+)-(\d+)T(\d+):(\d+):(\d+)$/.exec(iso) ?? [];
  return { year, month, date, hour, minute, second };
};

/** Ways a person or a program writes the same second. */
const ways: readonly ((iso: string) => string)[] = [
  (iso) => iso,
  (iso) => iso.replace('T', ' '),
  (iso) => `${iso}Z`,
  (iso) => `${iso}+00:00`,
  (iso) => `${iso}.250Z`,
  (iso) => `\t${iso.replaceAll('-', '/')}\n`,
  (iso) => {
    const { year, month, date, hour, minute, second } = pieces(iso);
    return `${year}年${Number(month)}月${Number(date)}日 ${Number(hour)}时${Number(minute)}分${Number(second)}秒`;
  },
  (iso) => {
    const { year, month, date, hour, minute, second } = pieces(iso);
    const half = Number(hour) < 12 ? '上午' : '下午';
    return `${year}.${Number(month)}.${Number(date)} ${half}${Number(hour) % 12}:${minute}:${second}`;
  },
  (iso) =>
    Array.from(iso.replace('T', ' '))
      .map((sign) => (sign === ' ' ? '\u3000' : String.fromCharCode(sign.charCodeAt(0) + 0xfee0)))
      .join(''),
  (iso) => {
    const { year, month, date, hour, minute, second } = pieces(iso);
    return `${year}${month}${date} ${hour}:${minute}:${second}`;
  },
];
