import { formatDay } from '../../../core/date/civil-date';
import type { ComplaintRecord } from '../../../core/record/record';
import { cellAddress, columnLetters } from '../../../core/workbook/cell-address';
import { dayOfSerial } from '../../../core/workbook/excel-serial';
import { ledgerWorkbook } from '../../../core/workbook/ledger-workbook';
import type { Cell, SheetPlan, WorkbookPlan } from '../../../core/workbook/workbook-plan';
import { at, calendarOf, dayOfIso } from '../../support/clock-setting';
import { everyUnitRulebook } from '../../support/every-unit-rulebook';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { boundRulebook } from '../../support/sample-ledger';

const rulebook = everyUnitRulebook();
const ledger = officeLedger(rulebook);
const record: ComplaintRecord = {
  id: 'r-1',
  number: 'N1',
  fields: {},
  events: { received: at('2026-11-20T10:00') },
  agreed: {},
  extensions: [],
  pauses: [],
};
const plan = ledgerWorkbook(ledger, [record], officeNow, { versions: new Map([['r-1', 7]]) });
const sheetOf = (key: string, from: WorkbookPlan = plan): SheetPlan => {
  const found = from.sheets.find((sheet) => sheet.key === key);
  if (!found) throw new Error(`There is no sheet ${key}.`);
  return found;
};
/** Cells of a sheet by address; a later block lies over an earlier one. */
const cellsOf = (sheet: SheetPlan): ReadonlyMap<string, Cell> =>
  new Map(
    sheet.blocks.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, y) =>
        line.map((cell, x) => [cellAddress(row + y, column + x), cell] as const),
      ),
    ),
  );
const register = sheetOf('register');
const headers = register.blocks[0]?.cells[0] ?? [];
const lettersOf = (header: string): string => columnLetters(headers.indexOf(header));
/** The cells a workbook name points at. */
const named = (name: string): string =>
  plan.names.find((entry) => entry.name === name)?.formula.replaceAll('$', '') ?? '';

describe('ledgerWorkbook', () => {
  it('should have the sheets of the language', () => {
    expect(plan.sheets.map(({ name }) => name)).toEqual(['台账', '日历', '历史', '设置']);
    const english = ledgerWorkbook(officeLedger(rulebook, { language: 'en' }), [], officeNow);
    expect(english.sheets.map(({ name }) => name)).toEqual([
      'Register',
      'Calendar',
      'Changes',
      'Settings',
    ]);
  });

  it('should make one native table of the register, with a blank row when it is empty', () => {
    const empty = sheetOf('register', ledgerWorkbook(ledger, [], officeNow));
    expect(empty.tables).toEqual([
      {
        name: 'ComplaintLedger',
        area: { row: 0, column: 0, rows: 2, columns: headers.length },
        style: expect.any(String) as string,
      },
    ]);
    expect(empty.blocks[0]?.cells[1]?.every((cell) => cell === null)).toBe(true);
  });

  it('should carry the version of each record', () => {
    expect(register.blocks[0]?.cells[1]?.at(-1)).toBe(7);
  });

  it('should keep the number and the light in sight', () => {
    expect(register.freeze).toEqual({ rows: 1, columns: 2 });
  });

  it('should print no more columns than a page holds', () => {
    const width = register.columns
      .slice(0, register.print?.columns)
      .reduce((sum, column) => sum + column.width, 0);
    expect(width).toBeLessThanOrEqual(190);
    expect(register.print?.columns).toBeGreaterThan(4);
  });

  it('should not format a formula as text, where Excel would show and not compute it', () => {
    headers.forEach((header, index) => {
      const cell = register.blocks[0]?.cells[1]?.[index];
      if (typeof cell !== 'object' || cell === null) return;
      const style = register.styles.findLast(({ area }) => area.row === 1 && area.column === index);
      expect([header, style?.style.numberFormat]).not.toEqual([header, '@']);
    });
  });
});

describe('the conditional formats of the register', () => {
  it('should colour each light over its text, its due and what is left', () => {
    const light = lettersOf('工作日·时限');
    const due = headers.indexOf('工作日·期限');
    const rules = register.conditionalFormats.filter(
      ({ area, formula }) => area.column === due && formula.startsWith(`=$${light}2=`),
    );
    expect(rules.map(({ formula, style }) => [formula.slice(-6), style.fill])).toEqual([
      ['2="逾期"', 'FFC7CE'],
      ['2="临期"', 'FFEB9C'],
      ['2="中止"', 'BFBFBF'],
      ['"超期办结"', 'E4DFEC'],
      ['2="正常"', 'C6EFCE'],
      ['="已办结"', 'DDEBF7'],
    ]);
    expect(rules.every(({ area }) => area.columns === 2)).toBe(true);
    expect(rules[0]?.style.bold).toBe(true);
    expect(rules[2]?.style.pattern).toBe('hatch');
  });

  it('should slant what hangs on an unpublished calendar', () => {
    const due = headers.indexOf('工作日·期限');
    const rule = register.conditionalFormats.find(
      ({ area, style }) => area.column === due && style.italic === true && style.fill === undefined,
    );
    expect(rule?.formula).toContain('CalendarCertainTo');
    const hours = headers.indexOf('小时·期限');
    const none = register.conditionalFormats.filter(
      ({ area, formula }) => area.column === hours && formula.includes('CalendarCertainTo'),
    );
    expect(none).toEqual([]);
  });

  it('should cover rows that are still to come', () => {
    expect(register.conditionalFormats.every(({ area }) => area.rows > 5_000)).toBe(true);
  });
});

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

describe('the calendar sheet', () => {
  const calendar = sheetOf('calendar');
  const cells = cellsOf(calendar);

  it('should name every rest day of the span, weekends included', () => {
    const [, first = '', last = ''] = /^='日历'!(\w+):(\w+)$/.exec(named('NonWorkingDays')) ?? [];
    expect(cells.get(first)).toBe(39_083);
    const days = calendar.blocks.find(({ row, column }) => row === 5 && column === 0)?.cells ?? [];
    const listed = new Set(
      days
        .slice(1)
        .flatMap(([serial]) => (typeof serial === 'number' ? [dayOfSerial(serial)] : [])),
    );
    expect(cells.get(last)).toBe(days.at(-1)?.[0]);
    for (let day = dayOfIso('2007-01-01'); day <= dayOfIso('2029-12-31'); day += 1) {
      expect([formatDay(day), listed.has(day)]).toEqual([
        formatDay(day),
        !ledger.calendar.isWorkday(day),
      ]);
    }
  });

  it('should name its ends and the end of what is published', () => {
    const valueOf = (name: string) => cells.get(named(name).replace("='日历'!", ''));
    expect(valueOf('CalendarFirst')).toBe(39_083);
    expect(valueOf('CalendarLast')).toBe(47_483);
    expect(valueOf('CalendarCertainTo')).toBe(46_387);
  });

  it('should list make-up days, own days and the notices', () => {
    const own = {
      ...ledger,
      calendar: calendarOf({
        closures: [{ day: dayOfIso('2026-12-30'), name: '年终盘点' }],
        extraWorkdays: [{ day: dayOfIso('2026-12-26'), name: '加班' }],
      }),
    };
    const rows = sheetOf('calendar', ledgerWorkbook(own, [], officeNow)).blocks.flatMap(
      ({ cells: lines }) => lines,
    );
    expect(rows).toContainEqual([46_305, '周六', '国庆节']);
    expect(rows).toContainEqual([46_386, '停办', '年终盘点']);
    expect(rows).toContainEqual([46_382, '加班', '加班']);
    expect(
      rows.some(
        ([year, address]) =>
          year === 2026 && typeof address === 'string' && address.startsWith('http'),
      ),
    ).toBe(true);
  });

  it('should keep a cell for the name when there are no rest days', () => {
    const daily = { ...ledger, calendar: calendarOf({ kind: 'every-day' }) };
    const names = ledgerWorkbook(daily, [], officeNow).names;
    expect(names.find(({ name }) => name === 'NonWorkingDays')?.formula).toBe("='日历'!$A$7");
  });
});

describe('the settings sheet', () => {
  const rowsOf = (from: WorkbookPlan) => sheetOf('settings', from).blocks[1]?.cells ?? [];

  it('should run by the clock unless a time is fixed', () => {
    expect(cellsOf(sheetOf('settings')).get('B3')).toBeCloseTo(46_348.666667, 5);
    const running = { ...ledger };
    delete (running as { fixedNow?: number }).fixedNow;
    const cell = cellsOf(sheetOf('settings', ledgerWorkbook(running, [], officeNow))).get('B3');
    expect(cell).toMatchObject({ formula: '=NOW()' });
    expect(named('LedgerNow')).toBe("='设置'!B3");
  });

  it('should say what the ledger runs by, with stable keys', () => {
    const values = new Map(rowsOf(plan).map(([, value, key]) => [key, value]));
    expect(values.get('ledger.id')).toBe('ledger-1');
    expect(values.get('rulebook.id')).toBe('every-unit');
    expect(values.get('calendar.hours')).toBe('09:00–12:00, 13:00–18:00');
    expect(values.get('calendar.source')).toBe(JSON.stringify(ledger.calendar.source));
  });

  it('should list the parameters of the rulebook', () => {
    const board = boundRulebook('government-message-board');
    const rows = rowsOf(ledgerWorkbook(officeLedger(board), [], officeNow));
    expect(rows).toContainEqual(['答复时限（工作日）', 15, 'parameter.replyWorkingDays']);
  });

  it('should explain every colour', () => {
    const texts = [...cellsOf(sheetOf('settings')).values()];
    for (const light of ['逾期', '临期', '中止', '超期办结', '正常', '已办结', '个人信息']) {
      expect(texts).toContain(light);
    }
  });
});

describe('the history sheet', () => {
  it('should be one table, a line for each change', () => {
    const entry = {
      at: 1_795_363_200,
      number: 'N1',
      recordId: 'r-1',
      action: '修改',
      item: '级别',
      old: '一般',
      new: '重大',
      who: '张三',
      reason: '核实',
    };
    const history = sheetOf('history', ledgerWorkbook(ledger, [], officeNow, { history: [entry] }));
    expect(history.tables[0]).toMatchObject({
      name: 'LedgerHistory',
      area: { rows: 2, columns: 9 },
    });
    expect(history.blocks[0]?.cells[1]?.slice(1)).toEqual([
      'N1',
      'r-1',
      '修改',
      '级别',
      '一般',
      '重大',
      '张三',
      '核实',
    ]);
  });
});
