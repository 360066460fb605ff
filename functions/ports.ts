import type { Instant } from '../core/date/time';
import type { Channel } from './channels/channel';
import type { Authenticate } from './privacy/caller';
import type { MaskFor } from './privacy/mask-record';
import type { RateLimits } from './privacy/rate-limits';
import type { Database } from './store/database';
import type { Rulebooks } from './store/rulebooks';

/** Files of a storage account; a path names one file whatever it held before. */
export interface Blobs {
  write(path: string, content: Uint8Array, contentType: string): Promise<void>;
  /** Writes a file that is never written again; false, and nothing done, when it is there. */
  create(path: string, content: Uint8Array, contentType: string): Promise<boolean>;
  /** An address by which anyone may read the file until an instant, under a name of its own. */
  link(path: string, until: Instant, fileName: string): Promise<string>;
  /** Undefined when there is no such file. */
  read(path: string): Promise<Uint8Array | undefined>;
  list(prefix: string): Promise<readonly string[]>;
  /** Takes a file away for good; nothing to do when there is none. */
  delete(path: string): Promise<void>;
  /** Throws when the storage account does not answer. */
  ping(): Promise<void>;
}

/** Messages that a queue function takes one by one, each at least once. */
export interface Queues {
  send(queue: string, message: unknown): Promise<void>;
}

/** Turns a workbook into a PDF; undefined where the server has no program for it. */
export type ToPdf = (workbook: Uint8Array) => Promise<Uint8Array | undefined>;

/** Everything outside the handlers; made once in the composition root. */
export interface Ports {
  readonly version: string;
  /** Version of the oldest add-in that is answered. */
  readonly oldestAddin: string;
  /** The present as an instant. */
  readonly now: () => Instant;
  /** Opened and migrated at first use. */
  readonly database: () => Promise<Database>;
  readonly blobs: Blobs;
  readonly queues: Queues;
  readonly rulebooks: Rulebooks;
  readonly authenticate: Authenticate;
  readonly limits: RateLimits;
  /** Hides personal fields from whoever lacks the right to see them. */
  readonly maskFor: MaskFor;
  readonly toPdf: ToPdf;
  /** By which messages leave the service. */
  readonly channels: readonly Channel[];
  close(): Promise<void>;
}
