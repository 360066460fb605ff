import type { EpochDay, Instant } from '../date/time';
import type { ComplaintRecord, EventTime } from '../record/record';
import type { ReportFigure } from '../summary/report-figures';
import type { Summary } from '../summary/summarise';
import type { Text } from '../text';
import type { LedgerSettings } from './ledger-settings';

/** The one case that a report is about, and the event it follows. */
export interface ReportSubject {
  readonly number: string;
  /** What the case is about, in its own words; empty where nothing says so. */
  readonly about: string;
  readonly received?: EventTime;
  readonly event: Text;
  /** When it took place last; absent: it has not yet. */
  readonly time?: EventTime;
  /** How often it has taken place. */
  readonly occurrence: number;
}

/** What a report workbook is made of. */
export interface ReportContents {
  readonly ledger: LedgerSettings;
  /** Whose ledger it is. */
  readonly organisation?: string;
  readonly title: Text;
  /** Clause of the regime that asks for the report. */
  readonly clause?: string;
  readonly summary: Summary;
  /** Of a report about one case alone. */
  readonly subject?: ReportSubject;
  /** Figures by the regime's own formulas. */
  readonly figures?: readonly ReportFigure[];
  /** What the regime wants in it. */
  readonly contents?: Text;
  /** Date by which the regime wants it handed in. */
  readonly handIn?: EpochDay;
  /** Who asked for it; absent: the calendar did. */
  readonly askedBy?: string;
  /** The ledger's records as the reader may see them. */
  readonly records: readonly ComplaintRecord[];
  /** When the workbook is made. */
  readonly generatedAt: Instant;
  /** Whom it is made for: a role or a name. */
  readonly generatedFor: string;
  /** `masked` hides what is filled in personal fields. */
  readonly personal: 'shown' | 'masked';
}
