import { SYNC_MARK } from '../../core/workbook/sync-sheet';
import type { RefusedSettings } from '../sync/refused-settings';
import type { AgreedSettings, SyncEntry, SyncMemory } from '../sync/sync-workbook';

/** What a cell can hold of a batch. */
const PIECE = 8_000;

/**
 * The cells that keep the memory: its own text, and the batch on its way in pieces.
 *
 * @param stamp another one with each writing: the sheet is as it was while it stands there.
 */
export function memoryCells(
  { sent, ...memory }: SyncMemory,
  stamp: string,
): {
  readonly own: string;
  readonly pieces: readonly string[];
} {
  const pieces = sent ? piecesOf(sent.body) : [];
  const own = { ...memory, stamp, ...(sent && { key: sent.key, pieces: pieces.length }) };
  return { own: SYNC_MARK + JSON.stringify(own), pieces };
}

/** How many pieces of a batch a memory cell says there are. */
export function pieceCount(own: unknown): number {
  const pieces = parse(own)?.get('pieces');
  return typeof pieces === 'number' ? pieces : 0;
}

/** The stamp of the last writing; undefined where none stands (any more). */
export function stampOf(own: unknown): string | undefined {
  const stamp = parse(own)?.get('stamp');
  return typeof stamp === 'string' ? stamp : undefined;
}

/** The memory that cells keep; undefined when there is none that can be read. */
export function parseMemory(own: unknown, pieces: readonly unknown[]): SyncMemory | undefined {
  const parts = parse(own);
  const [workbook, cursor] = [parts?.get('workbook'), parts?.get('cursor')];
  if (typeof workbook !== 'string' || typeof cursor !== 'string') return undefined;
  const [key, syncedAt] = [parts?.get('key'), parts?.get('syncedAt')];
  const settings = parseAgreed(parts?.get('settings'));
  const body = pieces.map((piece) => String(piece).slice(SYNC_MARK.length)).join('');
  return {
    workbook,
    cursor,
    ...(typeof syncedAt === 'string' && { syncedAt }),
    ...(settings && { settings }),
    ...(typeof key === 'string' && isJson(body) && { sent: { key, body } }),
  };
}

function parseAgreed(value: unknown): AgreedSettings | undefined {
  const parts = partsOf(value);
  const stamp = partsOf(parts.get('stamp'));
  const [rules, calendar] = [stamp.get('rules'), stamp.get('calendar')];
  if (typeof rules !== 'number' || typeof calendar !== 'string') return undefined;
  const facts = [...partsOf(parts.get('facts'))].flatMap(([key, fact]) =>
    typeof fact === 'string' ? [[key, fact] as const] : [],
  );
  const refused = parseRefused(parts.get('refused'));
  return {
    stamp: { rules, calendar },
    facts: Object.fromEntries(facts),
    ...(refused && { refused }),
  };
}

function parseRefused(value: unknown): RefusedSettings | undefined {
  const parts = partsOf(value);
  const trouble = partsOf(parts.get('trouble'));
  const [status, detail] = [trouble.get('status'), trouble.get('detail')];
  if (typeof status !== 'number' || typeof detail !== 'string') return undefined;
  const values = [...partsOf(parts.get('values'))].flatMap(([key, fact]) =>
    typeof fact === 'string' || fact === null ? [[key, fact] as const] : [],
  );
  return { values: Object.fromEntries(values), trouble: { kind: 'refused', status, detail } };
}

const partsOf = (value: unknown): ReadonlyMap<string, unknown> =>
  new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);

/** The cell that keeps an entry. */
export const entryCell = ({ id, version, digest, ...more }: SyncEntry): string =>
  SYNC_MARK +
  JSON.stringify([id, version, digest, ...(Object.keys(more).length > 0 ? [more] : [])]);

/** The entry that a cell keeps; undefined when it keeps none. */
export function parseEntry(cell: unknown): SyncEntry | undefined {
  if (typeof cell !== 'string' || !cell.startsWith(SYNC_MARK)) return undefined;
  const parts = json(cell.slice(SYNC_MARK.length));
  const list: readonly unknown[] = Array.isArray(parts) ? parts : [];
  const [id, version, digest, more] = list;
  if (typeof id !== 'string' || typeof version !== 'number' || typeof digest !== 'string') {
    return undefined;
  }
  return { id, version, digest, ...(typeof more === 'object' ? more : {}) };
}

function parse(own: unknown): ReadonlyMap<string, unknown> | undefined {
  if (typeof own !== 'string' || !own.startsWith(SYNC_MARK)) return undefined;
  const value = json(own.slice(SYNC_MARK.length));
  return typeof value === 'object' && value !== null ? new Map(Object.entries(value)) : undefined;
}

function json(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return value;
  } catch {
    return undefined;
  }
}

const isJson = (text: string): boolean => json(text) !== undefined;

/** Pieces of a text, each with its mark; pairs of surrogates stay together. */
function piecesOf(text: string): readonly string[] {
  const pieces: string[] = [];
  for (let start = 0; start < text.length;) {
    const isHigh = /[\ud800-\udbff]/.test(text.charAt(start + PIECE - 1));
    const end = start + (isHigh ? PIECE - 1 : PIECE);
    pieces.push(SYNC_MARK + text.slice(start, end));
    start = end;
  }
  return pieces;
}
