import { chaseLadder } from '../../core/escalation/chase-ladder';
import { formatEventTime } from '../../core/record/format-event-time';
import { sealedMark } from '../../core/record/sealed-mark';
import { instantJson } from '../../core/record/time-json';
import type { Text } from '../../core/text';
import type { ChaseNotice } from '../ledger/chase-notice';
import type { FoundLedger } from '../ledger/find-ledger';

type Known = Pick<FoundLedger, 'ledger' | 'rulebook' | 'zone'>;

/** What a notice says of its record. */
export interface NoticedRecord {
  readonly number: string | undefined;
  readonly isSealed: boolean;
}

/** A delivered step as the API gives it, with the document to print. */
export function noticeJson(notice: ChaseNotice, about: NoticedRecord, found: Known) {
  const { number: recordNumber, isSealed } = about;
  const { number, step, record, clock, department, handler, receivedBy } = notice;
  const { rulebook, zone } = found;
  const title = chaseLadder.find(({ key }) => key === step)?.title ?? { zh: step, en: step };
  const because = rulebook.clocks.find(({ key }) => key === clock)?.title ?? sharedPart;
  return {
    ...(number !== undefined && { number }),
    step,
    title,
    record,
    ...(recordNumber !== undefined && { recordNumber }),
    clock,
    because,
    department,
    handler,
    due: instantJson(notice.due, zone),
    issuedAt: instantJson(notice.issuedAt, zone),
    ...(notice.receivedAt !== undefined && { receivedAt: instantJson(notice.receivedAt, zone) }),
    ...(receivedBy !== undefined && { receivedBy }),
    text: documentText(notice, { title, because, case: recordNumber ?? record, isSealed }, found),
  };
}

const sharedPart: Text = { zh: '协办', en: 'co-handling' };

const notGiven: Text = { zh: '尚未定承办部门', en: 'no department yet' };

const sealed: Text = { zh: sealedMark, en: '(sealed)' };

interface Words {
  readonly title: Text;
  readonly because: Text;
  readonly case: string;
  readonly isSealed: boolean;
}

/** The document line by line: heading, number, to whom, why, from whom, and the receipt. */
function documentText(notice: ChaseNotice, words: Words, { ledger, zone }: Known): Text {
  const { number = '', department, handler, due, issuedAt, receivedAt, receivedBy } = notice;
  const time = (instant: number): string => formatEventTime({ instant, dateOnly: false }, zone);
  const to = [department, handler].filter((name) => name !== '').join(' ');
  const signed =
    receivedAt === undefined ? undefined : `${receivedBy ?? ''} ${time(receivedAt)}`.trim();
  const nobody = words.isSealed ? sealed : notGiven;
  const late = due < issuedAt;
  return {
    zh: [
      `${words.title.zh}${number === '' ? '' : ` ${number}`}`,
      `致：${to === '' ? nobody.zh : to}`,
      `投诉 ${words.case} 的“${words.because.zh}”期限为 ${time(due)}，${late ? '已经逾期，请立即办理并书面说明' : '即将到期，请抓紧办理'}。`,
      `${ledger.name} ${time(issuedAt)}`,
      `签收：${signed ?? '＿＿＿＿ ＿＿年＿月＿日'}`,
    ].join('\n'),
    en: [
      `${words.title.en} ${number}`.trim(),
      `To: ${to === '' ? nobody.en : to}`,
      `“${words.because.en}” of complaint ${words.case} ${late ? 'was' : 'is'} due ${time(due)}; ${late ? 'act at once and explain in writing' : 'please see to it'}.`,
      `${ledger.name}, ${time(issuedAt)}`,
      `Received: ${signed ?? '________  ____-__-__'}`,
    ].join('\n'),
  };
}
