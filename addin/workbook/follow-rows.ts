import type { Instant } from '../../core/date/time';
import { bothRows, type RowChanges } from './changed-rows';
import { followCells, type RegisterCells } from './follow-cells';
import { paced, type Pace } from './paced';
import { filledRow, type RegisterRow } from './read-register';
import type { RegisterTable } from './register-table';
import { watchRegister } from './watch-register';

/** The filled rows of the register, read again and again. */
export interface FollowedRows {
  /** Has Excel tell of changes, if somebody follows and it lets itself be asked; before reading. */
  readonly watch: () => Promise<void>;
  /** A row that was not read again is the same object. */
  readonly read: (
    context: Excel.RequestContext,
    register: RegisterTable,
    pace?: Pace,
  ) => Promise<readonly RegisterRow[]>;
  /** Tells it what changed since; `{}`: nobody knows. */
  readonly told: (changes: RowChanges) => void;
  /** Lets Excel tell it; the answer ends that. */
  readonly follow: (onChange: () => void) => () => void;
}

/** Whatever Excel did not tell of is found this many seconds later. */
const READ_ALL_EVERY = 3_600;

/**
 * Follows the rows of the register: all of them at first, then those Excel says were written. While
 * nobody follows, or Excel refuses to tell, all are read each time.
 */
export function followRows(now: () => Instant): FollowedRows {
  const cells = followCells();
  const rowsOf = filledRows();
  const watch = watchOnce((more) => told(more));
  let changes: RowChanges = {};
  let readAllAt = -Infinity;
  function told(more: RowChanges): void {
    changes = bothRows(changes, more);
  }
  return {
    told,
    follow: watch.follow,
    watch: watch.start,
    async read(context, register, pace) {
      const isTold = watch.isAt(register.table.id) && now() - readAllAt < READ_ALL_EVERY;
      const known = isTold ? changes : {};
      changes = { rows: [] };
      try {
        const read = await cells(context, register, known, pace);
        const filled = await rowsOf(read, pace);
        if (!known.rows) readAllAt = now();
        return filled;
      } catch (problem) {
        told({});
        throw problem;
      }
    },
  };
}

interface WatchOnce {
  readonly follow: (onChange: () => void) => () => void;
  readonly start: () => Promise<void>;
  /** Whether this is the table that is watched; one made anew is another to Excel. */
  readonly isAt: (table: string) => boolean;
}

/** Watches the register while somebody follows. */
function watchOnce(told: (changes: RowChanges) => void): WatchOnce {
  let follower: (() => void) | undefined;
  let watched: string | undefined;
  let stop = (): void => undefined;
  const end = (): void => {
    stop();
    watched = undefined;
  };
  return {
    follow(onChange) {
      follower = onChange;
      return () => {
        follower = undefined;
        end();
      };
    },
    async start() {
      if (!follower || watched !== undefined) return;
      told({});
      watched = await new Promise<string | undefined>((resolve) => {
        stop = watchRegister((change) => {
          told(change);
          follower?.();
        }, resolve);
      });
    },
    isAt(table) {
      const isSame = watched === table;
      if (!isSame) end();
      return isSame;
    },
  };
}

/** The filled rows among cells; of cells that were not read again, the same object. */
function filledRows(): (cells: RegisterCells, pace?: Pace) => Promise<readonly RegisterRow[]> {
  const known = new WeakMap<readonly unknown[], RegisterRow | null>();
  return async ({ rows, firstRow, map }, pace) => {
    const all: RegisterRow[] = [];
    await paced(
      rows.length,
      (index) => {
        const cells = rows[index] ?? [];
        const row = firstRow + index;
        const before = known.get(cells);
        const now = before === undefined ? filledRow(cells, row, map)[0] : before;
        const filled = now && now.row !== row ? { ...now, row } : (now ?? null);
        known.set(cells, filled);
        if (filled) all.push(filled);
      },
      pace,
    );
    return all;
  };
}
