import type { RawRecord } from '../../core/record/record';
import { asParts, listOf, textOf, type Parts } from './answer-parts';

/** A hold: the record is not disposed of. */
export interface Held {
  readonly by: string;
  readonly reason: string;
  /** Its last day; empty: until it is released. */
  readonly until: string;
}

/** Whether a record is sealed or held, and what the person may do about it. */
export interface RecordCustody {
  readonly sealed: boolean;
  readonly mayLook: boolean;
  /** May seal, hold and open it again, and read who looked. */
  readonly mayKeep: boolean;
  /** Whom the seal names; empty to who may not keep. */
  readonly readers: readonly string[];
  /** Told to who may keep. */
  readonly held?: Held;
}

/** A sealed record as it stood when it was looked at. */
export interface LookedRecord {
  readonly version: number;
  readonly record: RawRecord;
}

/** An entry of the look log. */
export interface LoggedLook {
  readonly number: number;
  readonly kind: 'sealed' | 'unsealed' | 'looked';
  readonly at: string;
  readonly by: string;
  readonly reason: string;
  /** Whom a seal names. */
  readonly readers: readonly string[];
}

/** A record on a disposal list. */
export interface DisposalItem {
  readonly record: string;
  readonly number: string;
  readonly until: string;
  readonly clauses: readonly string[];
  readonly held?: Held;
  /** It was removed by hand after it was listed, and so is not disposed of. */
  readonly removed?: { readonly at: string; readonly by: string; readonly reason: string };
  /** Its content is gone; workbooks about it are still to be deleted. */
  readonly isCleared?: true;
  readonly disposed?: { readonly at: string; readonly by: string };
}

/** A disposal list as it stands. */
export interface DisposalList {
  readonly number: number;
  readonly at: string;
  readonly by: string;
  readonly items: readonly DisposalItem[];
  readonly approvals: readonly string[];
  /** People who have to approve. */
  readonly persons: number;
}

/** How a record is kept; undefined when the body is something else. */
export function parseCustody(body: unknown): RecordCustody | undefined {
  const parts = asParts(body);
  if (typeof parts['sealed'] !== 'boolean') return undefined;
  return {
    sealed: parts['sealed'],
    mayLook: parts['mayLook'] === true,
    mayKeep: parts['mayKeep'] === true,
    readers: readersOf(parts),
    ...heldOf(parts),
  };
}

/** What was looked at; undefined when the body is something else. */
export function parseLooked(body: unknown): LookedRecord | undefined {
  const { version, record } = asParts(body);
  const isRecord = typeof record === 'object' && record !== null;
  return isRecord && typeof version === 'number' ? { version, record } : undefined;
}

/** The look log; undefined when the body is something else. */
export function parseLooks(body: unknown): readonly LoggedLook[] | undefined {
  return Array.isArray(body) ? body.map(asParts).flatMap(parseLook) : undefined;
}

/** The disposal lists; undefined when the body is something else. */
export function parseDisposals(body: unknown): readonly DisposalList[] | undefined {
  return Array.isArray(body) ? body.flatMap((one) => parseDisposal(one) ?? []) : undefined;
}

/** A disposal list; undefined when the body is something else. */
export function parseDisposal(body: unknown): DisposalList | undefined {
  const parts = asParts(body);
  const { number, persons } = parts;
  if (typeof number !== 'number' || typeof persons !== 'number') return undefined;
  return {
    number,
    persons,
    at: textOf(parts['at']),
    by: textOf(parts['by']),
    items: listOf(parts['items']).map(parseItem),
    approvals: listOf(parts['approvals']).map(({ by }) => textOf(by)),
  };
}

function parseLook(parts: Parts): readonly LoggedLook[] {
  const kind = kinds.find((one) => one === parts['kind']);
  if (!kind) return [];
  return [
    {
      kind,
      number: Number(parts['number']),
      at: textOf(parts['at']),
      by: textOf(parts['by']),
      reason: textOf(parts['reason']),
      readers: readersOf(parts),
    },
  ];
}

const kinds = ['sealed', 'unsealed', 'looked'] as const;

function parseItem(parts: Parts): DisposalItem {
  const removed = asParts(parts['removed']);
  const disposed = asParts(parts['disposed']);
  return {
    record: textOf(parts['record']),
    number: textOf(parts['number']),
    until: textOf(parts['until']),
    clauses: [...new Set(listOf(parts['rules']).map(({ clause }) => textOf(clause)))],
    ...heldOf(parts),
    ...(parts['removed'] !== undefined && {
      removed: {
        at: textOf(removed['at']),
        by: textOf(removed['by']),
        reason: textOf(removed['reason']),
      },
    }),
    ...(parts['cleared'] !== undefined && { isCleared: true as const }),
    ...(parts['disposed'] !== undefined && {
      disposed: { at: textOf(disposed['at']), by: textOf(disposed['by']) },
    }),
  };
}

function heldOf(parts: Parts): { readonly held?: Held } {
  if (parts['held'] === undefined) return {};
  const { by, reason, until } = asParts(parts['held']);
  return { held: { by: textOf(by), reason: textOf(reason), until: textOf(until) } };
}

/** People first, then roles by their codes. */
const readersOf = (parts: Parts): readonly string[] =>
  [parts['persons'], parts['roles']]
    .flatMap((list): readonly unknown[] => (Array.isArray(list) ? list : []))
    .map(textOf);
