import type { Text } from '../../core/text';
import { asParts, textOf, type Parts, wordsOf } from './answer-parts';

/** A step of the chase ladder as the service delivered it. */
export interface LedgerNotice {
  /** Of a document; a reminder has none. */
  readonly number: string;
  readonly step: string;
  readonly title: Text;
  /** Id of the record it is about. */
  readonly record: string;
  /** The clock it presses for. */
  readonly because: Text;
  /** Empty where there is none, or where it may not be told. */
  readonly department: string;
  readonly handler: string;
  readonly due: string;
  readonly issuedAt: string;
  /** Empty: nobody has signed for it. */
  readonly receivedAt: string;
  readonly receivedBy: string;
  /** The document as lines to print. */
  readonly text: Text;
}

/** The notices of an answer; undefined when it is none. */
export function parseNotices(body: unknown): readonly LedgerNotice[] | undefined {
  const { notices } = asParts(body);
  return Array.isArray(notices) ? notices.map(asParts).map(parseNotice) : undefined;
}

const parseNotice = (parts: Parts): LedgerNotice => ({
  number: textOf(parts['number']),
  step: textOf(parts['step']),
  title: wordsOf(parts['title']),
  record: textOf(parts['record']),
  because: wordsOf(parts['because']),
  department: textOf(parts['department']),
  handler: textOf(parts['handler']),
  due: textOf(parts['due']),
  issuedAt: textOf(parts['issuedAt']),
  receivedAt: textOf(parts['receivedAt']),
  receivedBy: textOf(parts['receivedBy']),
  text: wordsOf(parts['text']),
});
