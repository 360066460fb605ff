import type { PrintedCase } from '../../../core/handling/printed-value';
import { caseReportWorkbook } from '../../../core/paper/case-report-workbook';
import { summaryText } from '../../../core/record/summary-text';
import { buildColumns } from '../../../core/summary/build-columns';
import { caseReports } from '../../../core/summary/case-report-turns';
import { parseQuery } from '../../../core/summary/parse-query';
import { summarise } from '../../../core/summary/summarise';
import type { ReportSubject } from '../../../core/workbook/report-contents';
import type { SheetPlan } from '../../../core/workbook/workbook-plan';
import { at } from '../../support/clock-setting';
import { cutOffTexts } from '../../support/cut-off-texts';
import { officeLedger } from '../../support/office-ledger';
import { examplePapers } from '../../support/paper-cases';

function printedOf(id: string, language: 'zh' | 'en' = 'zh'): PrintedCase {
  const [printed] = examplePapers(id, { language });
  if (!printed) throw new Error(`${id} has no examples.`);
  return printed;
}

const handedOver = printedOf('zhenjiang-building-quality');

function sheetsOf(printed: PrintedCase, more: Partial<ReportSubject> = {}): readonly SheetPlan[] {
  const { rulebook, record, assessment, language } = printed;
  const ledger = { ...officeLedger(rulebook), language };
  const [report] = caseReports(rulebook);
  const { query } = parseQuery(
    { period: { from: '2026-11-02', to: '2026-11-26' }, measures: report?.measures },
    rulebook,
  );
  if (!report || !query) throw new Error('The example has no report of a case.');
  const columns = buildColumns([record], rulebook, ledger, assessment.asOf);
  const subject = {
    ...{ number: record.number ?? '', about: summaryText(record, rulebook) },
    ...{ event: { zh: '反馈', en: 'reported back' }, time: at('2026-11-20T10:00'), occurrence: 1 },
  };
  const contents = {
    ...{ ledger, title: report.title, clause: report.clause, records: [record] },
    ...{ generatedAt: assessment.asOf, generatedFor: '上级', personal: 'masked' as const },
    ...{ summary: summarise(columns, query), subject: { ...subject, ...more } },
  };
  return caseReportWorkbook(contents, report, printed).sheets;
}

const wordsOf = (sheets: readonly SheetPlan[], key: string): string =>
  JSON.stringify(sheets.find((sheet) => sheet.key === key)?.blocks);

describe('caseReportWorkbook', () => {
  it('should have a cover, the case, its course, its clocks and its figures', () => {
    expect(sheetsOf(handedOver).map(({ name }) => name)).toEqual([
      ...['封面', '投诉情况', '办理经过', '各项时限', '本件指标'],
    ]);
    expect(sheetsOf(printedOf('zhenjiang-building-quality', 'en')).map(({ name }) => name)).toEqual(
      ['Cover', 'Case', 'Course of handling', 'Clocks', 'Figures of the case'],
    );
  });

  it('should say on the cover which case it is and which event it follows', () => {
    const cover = wordsOf(sheetsOf(handedOver), 'cover');
    for (const words of ['261120041', '外墙渗漏', '反馈 2026-11-20 10:00', '环节发生后自动生成']) {
      expect(cover).toContain(words);
    }
    expect(cover).not.toMatch(/统计期间|台账记录数/);
    expect(wordsOf(sheetsOf(handedOver, { occurrence: 2 }), 'cover')).toContain('（第 2 次）');
  });

  it('should show what is known of the case and leave out the boxes nothing stands in', () => {
    const known = wordsOf(sheetsOf(handedOver), 'form-forwarded-case-feedback');
    for (const words of ['某某花园3号楼', '已修复', '已办结']) expect(known).toContain(words);
    expect(known).not.toContain('质量保修单位');
  });

  it('should add the letter that the regime has written at the event', () => {
    const sheets = sheetsOf(printedOf('customer-complaint-forms-kit'));
    expect(sheets.map(({ name }) => name)).toContain('客户投诉报告表');
    expect(wordsOf(sheets, 'letter-complaint-report')).toContain('办结。结果：');
  });

  it('should tell the course of the handling, oldest first, with all that was changed in it', () => {
    const when = (wall: string) => ({ at: at(wall), by: '王某', reason: '原因' });
    const record = {
      ...handedOver.record,
      occurrences: { fedBack: [at('2026-11-19T18:00')] },
      extensions: [
        { clock: 'repair-by-date', amount: 3, approvedBy: 'complaintBody', reason: '材料未到' },
      ].map((one) => ({ ...one, requestedAt: at('2026-11-10T09:00') })),
      pauses: [{ from: at('2026-11-11T09:00'), to: at('2026-11-12T09:00'), reason: '停工' }],
      corrections: [
        { event: 'accepted', old: at('2026-11-04T10:00'), new: at('2026-11-03T10:00') },
      ].map((one) => ({ ...one, ...when('2026-11-13T09:00') })),
      levelChanges: [{ to: 'A', ...when('2026-11-14T09:00') }],
      assignments: [
        { department: '质监站', part: 'co' as const, at: at('2026-11-15T09:00'), by: '王某' },
      ].map((one) => ({ ...one, returnedAt: at('2026-11-16T09:00'), returnReason: '不属本站' })),
    };
    const course = wordsOf(sheetsOf({ ...handedOver, record }), 'course');
    const expected = [
      ...['延期：限期修复', '材料未到', '中止', '停工', '恢复', '更正“受理”的时间'],
      ...['改级：— → A', '交办：质监站（协办）', '质监站退单', '不属本站'],
      ...['修复完成', '反馈（第 1 次）', '反馈（第 2 次）'],
    ];
    const places = expected.map((words) => course.indexOf(words));
    expect(expected.filter((_, index) => (places[index] ?? -1) < 0)).toEqual([]);
    expect(places).toEqual([...places].sort((left, right) => left - right));
  });

  it('should list the clocks that concern the case, but none that is hidden from the reader', () => {
    const clocks = wordsOf(sheetsOf(handedOver), 'clocks');
    expect(clocks).toContain('按时完成');
    expect(clocks).not.toContain('不适用”');
    const hidden = { ...handedOver, hidden: ['repair-by-date'] };
    expect(wordsOf(sheetsOf(hidden), 'clocks')).not.toContain('限期修复');
  });

  it('should show what the regime measures of this case alone', () => {
    const [, , , , figures] = sheetsOf(handedOver);
    const rows = figures?.blocks.at(-1)?.cells.slice(1);
    expect(rows?.map((row) => row.slice(0, 2))).toEqual([
      ['受理量', 1],
      ['办结量', 1],
      ['平均办理时长（工作日）', expect.closeTo(14.25, 1)],
    ]);
  });

  it('should cut off no text of its papers', () => {
    for (const id of ['zhenjiang-building-quality', 'customer-complaint-forms-kit']) {
      const papers = sheetsOf(printedOf(id)).filter(({ key }) => /^(form|letter)-/.test(key));
      expect(papers.length).toBeGreaterThan(0);
      expect(papers.flatMap((sheet) => cutOffTexts(sheet))).toEqual([]);
    }
  });
});
