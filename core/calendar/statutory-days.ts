/** What the State Council's notices arranged for one year; a year may mark days of its neighbours. */
interface StatutoryYear {
  readonly year: number;
  /** Addresses of the notices. */
  readonly notices: readonly string[];
  /** Rest days (ISO day → holiday). */
  readonly off: Readonly<Record<string, string>>;
  /** Make-up working days, 调休 (ISO day → holiday they make up for). */
  readonly work: Readonly<Record<string, string>>;
}

/** The published years, in order. */
export type StatutoryDays = readonly StatutoryYear[];
