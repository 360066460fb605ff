import type { Instant } from '../../../core/date/time';
import { zoneOf } from '../../../core/date/zone';
import { parseIsoWall } from '../../../core/date/wall-time';
import type { Blobs, Ports, Queues } from '../../../functions/ports';
import { roles, type Authenticate, type Role } from '../../../functions/privacy/caller';
import { maskByRole } from '../../../functions/privacy/mask-record';
import { memoryRateLimits } from '../../../functions/privacy/rate-limits';
import type { Database } from '../../../functions/store/database';
import { otherRulebook, readRulebook, rulebookIds } from '../read-rulebook';

/** Names the role (and optionally the organisation) a test calls with: `Manager` or `Clerk@other`. */
export const testCallerHeader = 'x-test-caller';

export interface TestPorts extends Ports {
  readonly blobFiles: Map<string, Uint8Array>;
  readonly sent: { readonly queue: string; readonly message: unknown }[];
  /** Sets the present to a wall time in China. */
  setNow(wall: string): void;
}

/** Ports with a real database, blobs and queues in memory, a clock that stands, all rulebooks. */
export function testPorts(database: Database | undefined, now = '2026-11-22T09:30:00'): TestPorts {
  const blobFiles = new Map<string, Uint8Array>();
  const sent: { queue: string; message: unknown }[] = [];
  let present = chinaInstant(now);
  return {
    version: '0.0.0-test',
    oldestAddin: '0.0.0',
    now: () => present,
    setNow: (wall) => (present = chinaInstant(wall)),
    database: () =>
      database ? Promise.resolve(database) : Promise.reject(new Error('No database here.')),
    blobs: memoryBlobs(blobFiles),
    queues: memoryQueues(sent),
    rulebooks: yamlRulebooks(),
    authenticate: authenticateTest,
    limits: memoryRateLimits({ caller: 0, job: 0, address: 0 }),
    maskFor: maskByRole,
    channels: [],
    toPdf: () => Promise.resolve(undefined),
    close: () => Promise.resolve(),
    blobFiles,
    sent,
  };
}

/** An instant by a wall time in China, `2026-11-22T09:30:00`. */
function chinaInstant(wall: string): Instant {
  const parsed = parseIsoWall(wall);
  if (parsed === undefined) throw new Error(`Not a wall time: ${wall}`);
  return zoneOf('Asia/Shanghai').toInstant(parsed);
}

function memoryBlobs(files: Map<string, Uint8Array>): Blobs {
  return {
    write: (path, content) => Promise.resolve(void files.set(path, content)),
    create(path, content) {
      const isNew = !files.has(path);
      if (isNew) files.set(path, content);
      return Promise.resolve(isNew);
    },
    link: (path, until, fileName) =>
      Promise.resolve(`memory:${path}?until=${until}&as=${encodeURIComponent(fileName)}`),
    read: (path) => Promise.resolve(files.get(path)),
    list: (prefix) =>
      Promise.resolve([...files.keys()].filter((path) => path.startsWith(prefix)).sort()),
    delete: (path) => Promise.resolve(void files.delete(path)),
    ping: () => Promise.resolve(),
  };
}

function memoryQueues(sent: { queue: string; message: unknown }[]): Queues {
  return { send: (queue, message) => Promise.resolve(void sent.push({ queue, message })) };
}

const ids = rulebookIds();

function yamlRulebooks(): Ports['rulebooks'] {
  return {
    list: () => Promise.resolve(ids.map(readRulebook)),
    read: (id) => Promise.resolve(ids.includes(id) ? readRulebook(id) : undefined),
    text: (id) => Promise.resolve(otherRulebook(id)),
  };
}

const authenticateTest: Authenticate = (headers) => {
  const [name = '', organisation = 'test'] = (headers.get(testCallerHeader) ?? '').split('@');
  return Promise.resolve(
    isRole(name) ? { organisation, name: name.toLowerCase(), roles: [name] } : undefined,
  );
};

function isRole(name: string): name is Role {
  return roles.some((role) => role === name);
}
