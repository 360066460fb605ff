import { penaltiesOf, type DuePenalty } from '../handling/penalties-of';
import type { AmountOrRange } from '../rulebook/rulebook';
import { receivedIn, spanOf } from '../summary/report-figures';
import type { Text } from '../text';
import { formats } from './cell-styles';
import type { ReportContents } from './report-contents';
import { tableSheet } from './table-sheet';
import type { CellValue, SheetPlan } from './workbook-plan';

/** More records than this are not weighed against each other, if a formula counts over all. */
const MOST_WEIGHED = 2_000;

/** Lays out the penalties and points that are due for the records received in the period. */
export function reportPenaltySheet(contents: ReportContents): readonly SheetPlan[] {
  const { ledger, summary, records } = contents;
  const { rulebook, zone, language } = ledger;
  if (!rulebook.penalties.some(({ when }) => when)) return [];
  const received = receivedIn(spanOf(summary.period), records, rulebook, zone);
  const counts = rulebook.formulas.some(({ inputs }) => inputs.some(({ over }) => over));
  const isTooMuch = counts && received.length > MOST_WEIGHED;
  const due = (isTooMuch ? [] : received).flatMap((record) => {
    const others = counts ? received.filter((other) => other !== record) : [];
    return penaltiesOf({ record, others, inputs: {} }, rulebook, zone).map((penalty) => ({
      number: record.number ?? record.id,
      penalty,
    }));
  });
  const rows = due.map(({ number, penalty: one }): readonly CellValue[] => [
    number,
    one.penalty.title[language],
    one.penalty.who[language],
    one.times,
    amountCell(one.money),
    amountCell(one.points),
    one.penalty.sanction?.[language] ?? null,
    one.penalty.clause,
  ]);
  const remark = isTooMuch ? tooMuch : totalText(due.map(({ penalty }) => penalty));
  const sheet = { title: sheetName, remark, headers, widths, rows, frozenColumns: 1 };
  return [
    tableSheet({ key: 'penalties', tableName: 'ReportPenalties', ...sheet }, language, (body) => {
      const column = (index: number) => ({ ...body, column: index, columns: 1 });
      return [
        { area: column(4), style: { numberFormat: formats.money, align: 'right' } },
        { area: column(5), style: { align: 'right' } },
      ];
    }),
  ];
}

function amountCell(amount: AmountOrRange | undefined): CellValue {
  if (amount === undefined || typeof amount === 'number') return amount ?? null;
  return `${amount.from}–${amount.to}`;
}

/** Ranges are left to a person and do not add up. */
function totalText(due: readonly DuePenalty[]): Text {
  const sum = (part: 'money' | 'points') =>
    due.reduce((total, one) => total + (typeof one[part] === 'number' ? one[part] : 0), 0);
  const [money, points] = [sum('money').toFixed(2), sum('points')];
  return {
    zh: `本期受理的投诉，共 ${due.length} 项；定额部分合计 ${money} 元、${points} 分`,
    en: `Of complaints received in the period: ${due.length}; the fixed ones add up to ${money} yuan and ${points} points`,
  };
}

const tooMuch: Text = {
  zh: `本期受理超过 ${MOST_WEIGHED} 件，处罚请在办理窗格逐件查看。`,
  en: `More than ${MOST_WEIGHED} complaints were received; see the penalties of each in the handling pane.`,
};
const sheetName: Text = { zh: '处罚与扣分', en: 'Penalties and points' };
const widths = [18, 44, 22, 8, 14, 12, 36, 18];
const headers: readonly Text[] = [
  { zh: '编号', en: 'Number' },
  { zh: '情形', en: 'What is punished' },
  { zh: '对象', en: 'Who' },
  { zh: '次数', en: 'Times' },
  { zh: '金额（元）', en: 'Yuan' },
  { zh: '分值', en: 'Points' },
  { zh: '其他处理', en: 'What else follows' },
  { zh: '条款', en: 'Clause' },
];
