import type { ComplaintRecord } from '../../../core/record/record';
import { buildColumns } from '../../../core/summary/build-columns';
import { intakeEvent } from '../../../core/summary/intake-event';
import { summarise } from '../../../core/summary/summarise';
import { reportPenaltySheet } from '../../../core/workbook/report-penalty-sheet';
import { at } from '../../support/clock-setting';
import { officeLedger, officeNow } from '../../support/office-ledger';
import { boundRulebook } from '../../support/sample-ledger';
import { periodOf } from '../../support/small-ledger';

const rulebook = boundRulebook('service-staff-developer');
const ledger = officeLedger(rulebook);
const about = (number: string, misconduct: string, received = '2026-11-03T09:00') => ({
  id: number,
  number,
  fields: { misconduct },
  events: { [intakeEvent(rulebook)]: at(received) },
  agreed: {},
  extensions: [],
  pauses: [],
});

function sheetOf(records: readonly ComplaintRecord[]) {
  const columns = buildColumns(records, rulebook, ledger, officeNow);
  const [sheet] = reportPenaltySheet({
    ledger,
    title: { zh: '月报', en: 'Monthly report' },
    summary: summarise(columns, { period: periodOf('2026-11'), groupBy: [] }),
    records,
    generatedAt: officeNow,
    generatedFor: '经理',
    personal: 'shown',
  });
  return sheet;
}

describe('reportPenaltySheet', () => {
  const sheet = sheetOf([
    about('N1', '冷遇客户，擅自减少服务环节'),
    about('N2', '拒不承认投诉事实'),
    about('N3', ''),
    about('N4', '利用职务刁难客户', '2026-10-30T09:00'),
  ]);

  it('should list what is due for the complaints of the period, with points and clause', () => {
    const [header, ...rows] = sheet?.blocks.at(-1)?.cells ?? [];
    expect(header).toEqual([
      '编号',
      '情形',
      '对象',
      '次数',
      '金额（元）',
      '分值',
      '其他处理',
      '条款',
    ]);
    expect(rows.map((row) => row.slice(0, 7))).toEqual([
      ['N1', '冷遇客户，擅自减少服务环节', '员工', 1, 200, 5, '扣当月绩效考评分，通报全公司'],
      ['N2', '拒不承认投诉事实', '员工', 1, 300, 10, '申诫；扣当月绩效考评分，通报全公司'],
    ]);
    expect(rows.every((row) => typeof row[7] === 'string' && row[7] !== '')).toBe(true);
  });

  it('should add up what is fixed', () => {
    expect(sheet?.blocks[0]?.cells[1]).toEqual([
      '本期受理的投诉，共 2 项；定额部分合计 500.00 元、15 分',
    ]);
  });

  it('should be a table with one blank row when nothing is due', () => {
    const empty = sheetOf([about('N3', '')]);
    expect(empty?.tables[0]?.area.rows).toBe(2);
    expect(empty?.blocks.at(-1)?.cells[1]?.every((cell) => cell === null)).toBe(true);
  });
});
