import { hoursText } from '../../../core/calendar/hours-text';
import { formatDay } from '../../../core/date/civil-date';
import { readHolidayTable } from '../../../core/workbook/read-holiday-table';
import { readTable } from '../../../core/workbook/read-table';
import { shanghai } from '../../support/clock-setting';

async function read(text: string) {
  const { table } = await readTable(new TextEncoder().encode(text), { fileName: '放假.csv' });
  if (table === undefined) throw new Error('No table.');
  const { entries, findings } = readHolidayTable(table, shanghai.zone);
  return {
    days: entries.map((entry) => [
      formatDay(entry.day),
      entry.name,
      entry.kind === 'hours' ? hoursText(entry.hours) : entry.kind,
      entry.line,
    ]),
    findings: findings.map(({ code, line }) => [code, line]),
    first: findings[0]?.message.zh,
  };
}

describe('readHolidayTable', () => {
  it('should read dates, names and what each day is', async () => {
    const { days, findings } = await read(
      '日期,名称,类型\n2027-10-01,国庆节,休\n2027年10月9日,调休,班\n2027/9/30,半天,09:00-12:00\n',
    );
    expect(findings).toEqual([]);
    expect(days).toEqual([
      ['2027-09-30', '半天', '09:00–12:00', 4],
      ['2027-10-01', '国庆节', 'off', 2],
      ['2027-10-09', '调休', 'work', 3],
    ]);
  });

  it('should find the columns by their headers, wherever they stand', async () => {
    const { days } = await read('kind,holiday,date\noff,National Day,2027-10-01\n');
    expect(days).toEqual([['2027-10-01', 'National Day', 'off', 2]]);
  });

  it('should take a first line that is a day as one', async () => {
    const { days } = await read('2027-10-01\t国庆节\t休\n2027-10-09\t国庆节\t上班\n');
    expect(days.map(([day, , kind, line]) => [day, kind, line])).toEqual([
      ['2027-10-01', 'off', 1],
      ['2027-10-09', 'work', 2],
    ]);
  });

  it('should spread a span of days', async () => {
    const { days } = await read('日期,名称,类型\n2027-10-01 至 2027-10-03,国庆节,放假\n');
    expect(days.map(([day]) => day)).toEqual(['2027-10-01', '2027-10-02', '2027-10-03']);
  });

  it('should say which line it could not use, what it found and what it expected', async () => {
    const { days, findings, first } = await read(
      '日期,名称,类型\n十月一日,国庆节,休\n2027-02-30,x,休\n2027-10-02,国庆节,也许\n2027-10-03,国庆节,12:00-09:00\n2027-10-05 至 2027-10-01,国庆节,休\n2027-10-04,国庆节,休\n2027-10-04,国庆节,班\n2027-10-04,国庆,休\n',
    );
    expect(days).toEqual([['2027-10-04', '国庆节', 'off', 7]]);
    expect(findings).toEqual([
      ['holiday-date', 2],
      ['holiday-date', 3],
      ['holiday-kind', 4],
      ['holiday-kind', 5],
      ['holiday-date', 6],
      ['holiday-twice', 8],
    ]);
    expect(first).toBe('第2行：“十月一日”不是日期，应如 2026-10-01 或 2026-10-01 至 2026-10-07。');
  });
});
