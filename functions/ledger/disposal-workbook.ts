import type { Zone } from '../../core/date/time';
import { minuteText } from '../../core/date/minute-text';
import type { Language, Text } from '../../core/text';
import { NO_DATA } from '../../core/summary/format-measure';
import { tableSheet, type TableSheet } from '../../core/workbook/table-sheet';
import type { SheetPlan, WorkbookPlan } from '../../core/workbook/workbook-plan';
import { jobName } from '../privacy/caller';
import type { DisposalProof } from './custody-entry';
import type { DisposalList } from './disposal-lists';

interface Office {
  readonly name: string;
  readonly zone: Zone;
  readonly language: Language;
  /** Of the rulebook, whose titles tell what the rules are. */
  readonly retention: readonly { readonly key: string; readonly title: Text }[];
  /** Of the ledger. */
  readonly reports: readonly { readonly key: string; readonly title: Text }[];
}

/** A disposal list and the proofs of what was disposed of, as two sheets. */
export function disposalWorkbook(list: DisposalList, office: Office): WorkbookPlan {
  return { names: [], sheets: [listSheet(list, office), proofSheet(list, office)] };
}

function listSheet(list: DisposalList, office: Office): SheetPlan {
  const { number, at, items, approvals, persons } = list;
  const approvedBy = approvals.map((approval) => approval.by).join('、') || '—';
  const by = personOf(list.by, office);
  return sheetOf('list', titles.list, office, {
    remark: {
      zh: `${office.name} · 第 ${number} 号 · ${by} ${timeOf(at, office)} 生成，共 ${items.length} 件 · 批准（须 ${persons} 人）：${approvedBy}`,
      en: `${office.name}, no. ${number}, made by ${by} ${timeOf(at, office)}, ${items.length} record(s), approved by ${approvedBy} (of ${persons} needed)`,
    },
    headers: listHeaders,
    widths: [20, 34, 20, 14, 40],
    rows: items.map((item) => [
      item.number ?? item.record,
      item.rules.map(({ key }) => ruleOf(key, office)).join(LIST[office.language]),
      item.rules.map(({ clause }) => clause).join(LIST[office.language]),
      item.until,
      stateOf(item, office)[office.language],
    ]),
  });
}

function proofSheet({ items }: DisposalList, office: Office): SheetPlan {
  const disposed = items.filter((item) => item.disposed);
  return sheetOf('proof', titles.proof, office, {
    remark: {
      zh: `共 ${disposed.length} 件已处置。摘要为各版本内容摘要的 SHA-256，不含任何内容。只写这一件的报表已随之删除；明细中有它一行的期间报表不含个人信息，按报表自身的期限保存。`,
      en: `${disposed.length} record(s) disposed of. The digest is the SHA-256 of the digests of all versions; it holds nothing of them. Reports about the record alone were deleted with it; reports of periods with a row of it show no personal data and are kept for their own periods.`,
    },
    headers: proofHeaders,
    widths: [14, 17, 12, 16, 26, 12, 10, 34, 28, 28],
    rows: items.flatMap((item) => proofRow(item, office)),
  });
}

/** What is proved of a record; of one that was removed by hand it stands there why there is no digest. */
function proofRow(item: Item, office: Office): readonly SheetRow[] {
  const { disposed: proof, removed } = item;
  const ended = proof ?? removed;
  if (!ended) return [];
  const { rules, until } = proof ?? item;
  return [
    [
      item.number ?? item.record,
      timeOf(ended.at, office),
      personOf(ended.by, office),
      proof?.approvedBy.join('、') ?? NO_DATA,
      rules
        .map(({ key, clause }) => bracketed(ruleOf(key, office), clause, office))
        .join(LIST[office.language]),
      until,
      proof?.versions ?? NO_DATA,
      proof?.digest ?? stateOf(item, office)[office.language],
      proof?.workbooks ? deletedText(proof.workbooks, office) : NO_DATA,
      proof?.kept ? keptText(proof.kept, office) : NO_DATA,
    ],
  ];
}

type SheetRow = Laid['rows'][number];

type Laid = Pick<TableSheet, 'remark' | 'headers' | 'widths' | 'rows'>;

const sheetOf = (key: string, title: Text, { language }: Office, laid: Laid): SheetPlan =>
  tableSheet({ key, tableName: `Disposal_${key}`, title, ...laid, frozenColumns: 1 }, language);

type Item = DisposalList['items'][number];

function stateOf(item: Item, office: Office): Text {
  const { disposed, removed, cleared, held } = item;
  if (removed) return removedText(removed, office);
  if (disposed) return { zh: '已处置', en: 'disposed of' };
  if (cleared) {
    return { zh: '内容已删除，待删除其报表', en: 'content gone, its reports still to be deleted' };
  }
  if (!held) return { zh: '待处置', en: 'waiting' };
  return {
    zh: `冻结（${held.by}${held.until === null ? '' : `，至 ${held.until}`}）：${held.reason ?? ''}`,
    en: `held by ${held.by}${held.until === null ? '' : ` until ${held.until}`}: ${held.reason ?? ''}`,
  };
}

function removedText({ at, by, reason }: NonNullable<Item['removed']>, office: Office): Text {
  const [person, when] = [personOf(by, office), timeOf(at, office)];
  return {
    zh: `处置前已由${person}于 ${when} 删除${reason === null ? '' : `：${reason}`}`,
    en: `removed by ${person} ${when}, before any disposal${reason === null ? '' : `: ${reason}`}`,
  };
}

const LIST: Readonly<Record<Language, string>> = { zh: '；', en: '; ' };

/** How many workbooks, and which: `2：结案报告（第1版）；结案报告（第2版）`. */
function deletedText(workbooks: NonNullable<DisposalProof['workbooks']>, office: Office): string {
  return countedText(
    workbooks.map(({ report, version }) =>
      bracketed(
        titleOf(report, office.reports, office),
        { zh: `第${version}版`, en: `version ${version}` }[office.language],
        office,
      ),
    ),
    office,
  );
}

const keptText = (kept: NonNullable<DisposalProof['kept']>, office: Office): string =>
  countedText(
    kept.map(({ report, period }) =>
      bracketed(titleOf(report, office.reports, office), period, office),
    ),
    office,
  );

const countedText = (names: readonly string[], { language }: Office): string =>
  [String(names.length), ...(names.length > 0 ? [names.join(LIST[language])] : [])].join(
    { zh: '：', en: ': ' }[language],
  );

/** What a rule is called. */
const ruleOf = (key: string, office: Office): string => titleOf(key, office.retention, office);

/** The title of what has a key; what the rulebook no longer has goes by its key. */
const titleOf = (key: string, titled: Office['retention'], { language }: Office): string =>
  titled.find((one) => one.key === key)?.title[language] ?? key;

const bracketed = (text: string, inside: string, { language }: Office): string =>
  language === 'zh' ? `${text}（${inside}）` : `${text} (${inside})`;

/** Who did it: a person by name, the scheduled work in words. */
const personOf = (name: string, { language }: Office): string =>
  name === jobName ? { zh: '定时任务', en: 'scheduled work' }[language] : name;

const timeOf = (at: number, { zone }: Office): string => minuteText(zone.toWall(at));

const titles = {
  list: { zh: '到期处置清单', en: 'Disposal list' },
  proof: { zh: '处置证明', en: 'Proof of disposal' },
} as const;

const listHeaders: readonly Text[] = [
  { zh: '编号', en: 'Number' },
  { zh: '保存规定', en: 'Rule' },
  { zh: '条款', en: 'Clause' },
  { zh: '保存至', en: 'Kept until' },
  { zh: '状态', en: 'State' },
];

const proofHeaders: readonly Text[] = [
  { zh: '编号', en: 'Number' },
  { zh: '处置时间', en: 'Disposed of' },
  { zh: '经办', en: 'By' },
  { zh: '批准', en: 'Approved by' },
  { zh: '依据', en: 'Rule' },
  { zh: '保存至', en: 'Kept until' },
  { zh: '版本数', en: 'Versions' },
  { zh: '摘要', en: 'Digest' },
  { zh: '删除的报表', en: 'Reports deleted' },
  { zh: '保留的期间报表', en: 'Reports of periods kept' },
];
