import { kill, pid } from 'node:process';
import type { TenantDatabase } from '../../../functions/store/database';
import { atMoment } from './at-moment';

/** Ends this process as `kill -9` does. */
export function die(): void {
  kill(pid, 'SIGKILL');
}

/** A database in whose transactions the process dies after the statement that contains a text. */
export const mortalDatabase = (living: TenantDatabase, moment: string): TenantDatabase =>
  atMoment(living, moment, die);
