import { codeOf, PartDown, partOf, type Trouble } from './part-down';

/** The same failure as `PartDown` where the database itself is the reason, else as it came. */
export function databaseTrouble(error: unknown): unknown {
  if (error instanceof PartDown) return error;
  const trouble = troubleOf(error);
  return trouble ? new PartDown('database', trouble, error) : error;
}

/** Waits for work of the database; what is the matter with it is told as `PartDown`. */
export async function told<Value>(work: Promise<Value>): Promise<Value> {
  try {
    return await work;
  } catch (error) {
    throw databaseTrouble(error);
  }
}

function troubleOf(error: unknown): Trouble | undefined {
  const code = codeOf(error);
  const message = String(partOf(error, 'message'));
  if (code === NEWER_LAYOUT) return 'newer';
  if (SLOW.test(code) || SLOW_MESSAGE.test(message)) return 'slow';
  if (FULL.test(code)) return 'full';
  return UNREACHABLE.test(code) || BROKEN.test(message) ? 'unreachable' : undefined;
}

/** SQLSTATE by which a transaction refuses to work on a layout of a later version of the service. */
export const NEWER_LAYOUT = 'CL001';

/** Statement or lock waited for too long; a deadlock goes away by trying again. */
const SLOW = /^(?:57014|55P03|40001|40P01|25P03|25P04)$/;
const SLOW_MESSAGE = /^Query read timeout$/;
/** Out of disk, memory or room, or set to read-only, as a managed server does before its disk is full. */
const FULL = /^(?:53100|53200|53400|58030|25006|ENOSPC|EDQUOT)$/;
/** Connection exceptions, too many connections, shutting down or starting up, and the system's own. */
const UNREACHABLE =
  /^(?:08...|53300|57P0[1-5]|E(?:CONN(?:REFUSED|RESET|ABORTED)|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|NOTFOUND|AI_AGAIN)|ENOENT)$/;
/** What the driver says, without a code, of a connection that is gone. */
const BROKEN =
  /Connection terminated|connection timeout|timeout exceeded when trying to connect|not queryable|Client was closed|PGlite is closed/;
