import { readChannels, type ChannelSetting } from './channels/channel-settings';
import type { RateSettings } from './privacy/rate-limits';
import type { KeySet } from './privacy/token-rules';

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
  /** `CHANNELS`: JSON list of the ways by which messages leave; holds secrets. */
  readonly channels: readonly ChannelSetting[];
  /** `RULEBOOKS_FOLDER`: folder with `index.json` and one `<id>.json` a rulebook. */
  readonly rulebooksFolder: string;
  /** `ENTRA_TENANTS` and `ENTRA_CLIENT_ID`: whose tokens of Microsoft Entra ID are taken. */
  readonly entra?: { readonly tenants: readonly string[]; readonly clientId: string };
  /**
   * `DEVELOPMENT_KEYS`: public keys of the local host, new at each start; it mints tokens for
   * loopback callers. Never beside Entra ID and never in Azure.
   */
  readonly developmentKeys?: KeySet;
  /**
   * `RATE_LIMIT_CALLER`, `RATE_LIMIT_JOB`, `RATE_LIMIT_ADDRESS`: requests a minute and instance of one
   * person, one program with the role `Job`, and one address without a sign-in; 0: any number, as on
   * the local host, where one caller is everybody.
   */
  readonly rates: RateSettings;
}

/** Many times what a person at a pane asks for, and a fraction of what an instance can answer. */
export const defaultRates: RateSettings = { caller: 300, job: 3_000, address: 120 };

/** Schedules in NCRONTAB, UTC; both can be overridden by a setting of that name. */
export const defaultSchedules = {
  /** Hourly, so that a period ends at midnight in whatever zone a ledger lives. */
  PERIODIC_REPORTS_SCHEDULE: '0 10 * * * *',
  /** Every quarter of an hour; what it finds outside a ledger's business time waits. */
  CHASE_LADDER_SCHEDULE: '0 */15 * * * *',
  /** 05:30 in China. */
  CHASE_DIGEST_SCHEDULE: '0 30 21 * * *',
  /** 03:40 in China. */
  RETENTION_SCHEDULE: '0 40 19 * * *',
} as const;

/** Add-ins before this version are asked to reload; raised when the API stops serving them. */
export const oldestAddin = '0.1.0';

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
  const officeProgram = read('SOFFICE_PATH');
  return {
    ...(officeProgram !== undefined && { officeProgram }),
    ...(databaseUrl !== undefined && { databaseUrl }),
    ...(dataFolder !== undefined && { dataFolder }),
    ...(storage !== undefined && { storage }),
    ...signInSettings(read),
    rates: rateSettings(read),
    channels: readChannels(read('CHANNELS')),
    rulebooksFolder: read('RULEBOOKS_FOLDER') ?? defaultRulebooksFolder,
  };
}

type Read = (name: string) => string | undefined;

function rateSettings(read: Read): RateSettings {
  const isLocal = read('DEVELOPMENT_KEYS') !== undefined;
  const rate = (name: string, usual: number): number => {
    const text = read(name) ?? String(isLocal ? 0 : usual);
    if (/^\d{1,9}$/.test(text)) return Number(text);
    throw new Error(`${name} is a number of requests a minute, not “${text}”.`);
  };
  return {
    caller: rate('RATE_LIMIT_CALLER', defaultRates.caller),
    job: rate('RATE_LIMIT_JOB', defaultRates.job),
    address: rate('RATE_LIMIT_ADDRESS', defaultRates.address),
  };
}

/** Throws where the settings would let somebody in who does not belong. */
function signInSettings(read: Read): Pick<Settings, 'entra' | 'developmentKeys'> {
  const [tenants, clientId] = [read('ENTRA_TENANTS'), read('ENTRA_CLIENT_ID')];
  const developmentKeys = read('DEVELOPMENT_KEYS');
  if (developmentKeys !== undefined) {
    if (tenants !== undefined || clientId !== undefined || read('WEBSITE_SITE_NAME')) {
      throw new Error('DEVELOPMENT_KEYS is for the local host alone: take the setting away.');
    }
    return { developmentKeys: JSON.parse(developmentKeys) as KeySet };
  }
  if (tenants === undefined && clientId === undefined) return {};
  if (tenants === undefined || clientId === undefined) {
    throw new Error('ENTRA_TENANTS and ENTRA_CLIENT_ID belong together: set both.');
  }
  return { entra: { tenants: tenants.split(',').map((tenant) => tenant.trim()), clientId } };
}

/** The setting that names when a timer runs. */
export type ScheduleSetting = keyof typeof defaultSchedules;

/** The schedule a timer runs by. */
export function scheduleOf(
  name: ScheduleSetting,
  environment: Readonly<Record<string, string | undefined>>,
): string {
  return environment[name] || defaultSchedules[name];
}
