/** What the function app reads from its environment. */
export interface Settings {
  /** `DATABASE_URL`: PostgreSQL connection string; takes precedence over `DATA_FOLDER`. */
  readonly databaseUrl?: string;
  /** `DATA_FOLDER`: folder of the embedded database. */
  readonly dataFolder?: string;
  /** `AzureWebJobsStorage`: connection string of the storage account for queues and blobs. */
  readonly storage?: string;
  /** `SOFFICE_PATH`: the LibreOffice program that makes PDF; absent: `soffice` on the `PATH`. */
  readonly officeProgram?: string;
  /** `RULEBOOKS_FOLDER`: folder with `index.json` and one `<id>.json` a rulebook. */
  readonly rulebooksFolder: string;
  /**
   * `DEVELOPMENT_CALLER_TOKEN`: set by the local host alone, new at each start. A request that
   * carries it in `x-complaint-ledger-development-caller` comes from a loopback caller and counts
   * as a development Manager. Without it nobody can claim to be one.
   */
  readonly developmentCallerToken?: string;
}

/** Schedules in NCRONTAB, UTC; both can be overridden by a setting of that name. */
export const defaultSchedules = {
  /** Hourly, so that a period ends at midnight in whatever zone a ledger lives. */
  PERIODIC_REPORTS_SCHEDULE: '0 10 * * * *',
  /** 05:30 in China. */
  CHASE_DIGEST_SCHEDULE: '0 30 21 * * *',
} as const;

/** The setting (a name, not a value) through which triggers find the storage account. */
export const storageSetting = 'AzureWebJobsStorage';

/** Request bodies above this are refused, in bytes; `FUNCTIONS_REQUEST_BODY_SIZE_LIMIT` in Azure. */
export const maximumBodyBytes = 20 * 1024 * 1024;

/** Records one request may carry. */
export const maximumRecords = 50_000;

/** Reads the settings; an empty text counts as absent. */
export function readSettings(
  environment: Readonly<Record<string, string | undefined>>,
  defaultRulebooksFolder: string,
): Settings {
  const read = (name: string): string | undefined => environment[name] || undefined;
  const databaseUrl = read('DATABASE_URL');
  const dataFolder = read('DATA_FOLDER');
  const storage = read(storageSetting);
  const developmentCallerToken = read('DEVELOPMENT_CALLER_TOKEN');
  const officeProgram = read('SOFFICE_PATH');
  return {
    ...(officeProgram !== undefined && { officeProgram }),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(dataFolder !== undefined && { dataFolder }),
    ...(storage !== undefined && { storage }),
    ...(developmentCallerToken !== undefined && { developmentCallerToken }),
    rulebooksFolder: read('RULEBOOKS_FOLDER') ?? defaultRulebooksFolder,
  };
}

/** The schedule a timer runs by. */
export function scheduleOf(
  name: keyof typeof defaultSchedules,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return environment[name] || defaultSchedules[name];
}
