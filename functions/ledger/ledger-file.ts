import type { CalendarSource } from '../../core/calendar/calendar';
import type { ComplaintRecord } from '../../core/record/record';
import type { ledgerFileForm } from '../contract/ledger-file-shape';
import type { DutyMark } from '../../core/escalation/duty-list';
import type { Instant } from '../../core/date/time';
import type { Delivery } from '../store/deliveries';
import type { ChaseNotice } from './chase-notice';
import type { CalendarChange } from './calendar-change';
import type { CustodyHead } from './custody-chain';
import type { CustodyEntry } from './custody-entry';
import type { ChainHead } from './history-chain';
import type { HistoryEntry } from './history-entry';
import type { Ledger } from './ledger';
import type { RuleChange } from './rule-change';

/** What a ledger's file begins with: its terms, and where its history stands. */
export interface LedgerFileHead
  extends
    ChainHead,
    Pick<
      Ledger,
      | 'name'
      | 'rulebook'
      | 'rulebookVersion'
      | 'parameters'
      | 'choices'
      | 'ownRulebook'
      | 'timeZone'
      | 'createdAt'
      | 'createdBy'
    > {
  readonly line: 'ledger';
  readonly form: typeof ledgerFileForm;
  readonly calendar: CalendarSource;
  /** Where its custody log stands; absent: nothing is in it. */
  readonly custody?: Pick<CustodyHead, 'number' | 'hash'> | undefined;
}

/** A record as stored. */
export interface FileRecord {
  readonly id: string;
  readonly version: number;
  readonly number: string | null;
  readonly removed: boolean;
  readonly content: ComplaintRecord | null;
}

/** A delivered step of the chase ladder, its number and receipt included. */
export type FileNotice = Omit<ChaseNotice, 'number' | 'receivedAt' | 'receivedBy'> & {
  readonly number: string | null;
  readonly receivedAt: Instant | null;
  readonly receivedBy: string | null;
};

/** A message about a notice, and what became of it. */
export type FileDelivery = Omit<Delivery, 'record' | 'number'>;

/** One line of a ledger's file. */
export type LedgerFileLine =
  | LedgerFileHead
  | ({ readonly line: 'rule-change' } & RuleChange)
  | ({ readonly line: 'calendar-change' } & CalendarChange)
  | ({ readonly line: 'duty-mark' } & DutyMark & { readonly note: string | null })
  | ({ readonly line: 'notice' } & FileNotice)
  | ({ readonly line: 'delivery' } & FileDelivery)
  | ({ readonly line: 'custody' } & CustodyEntry)
  | ({ readonly line: 'entry' } & HistoryEntry)
  | ({ readonly line: 'record' } & FileRecord);
