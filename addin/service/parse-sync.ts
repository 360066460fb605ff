import type { Finding } from '../../core/finding';
import type { RawRecord } from '../../core/record/record';
import type { SettingsStamp } from '../sync/remote-settings';
import type { RemoteChanges, RemoteVersion, SavedItem } from '../sync/remote-version';
import { asParts, listOf, textOf, type Parts } from './answer-parts';

/** A page of changes; undefined when the body is something else. */
export function parseChanges(body: unknown): RemoteChanges | undefined {
  const parts = asParts(body);
  const [changes, cursor] = [parts['changes'], parts['cursor']];
  if (!Array.isArray(changes) || typeof cursor !== 'string') return undefined;
  const versions = changes.flatMap((change) => parseVersion(change) ?? []);
  if (versions.length < changes.length) return undefined;
  const settings = stampOf(asParts(parts['settings']));
  return {
    changes: versions,
    cursor,
    more: parts['more'] === true,
    ...(settings && { settings }),
  };
}

function stampOf(parts: Parts): SettingsStamp | undefined {
  const [rules, calendar] = [parts['rules'], parts['calendar']];
  return typeof rules === 'number' && typeof calendar === 'string'
    ? { rules, calendar }
    : undefined;
}

/** A version of a record; undefined when the body is something else. */
export function parseVersion(body: unknown): RemoteVersion | undefined {
  const parts = asParts(body);
  const [id, version] = [parts['id'], parts['version']];
  if (typeof id !== 'string' || typeof version !== 'number') return undefined;
  return {
    id,
    version,
    at: textOf(parts['at']),
    by: textOf(parts['by']),
    record: asRecord(parts['record']),
    masked: textsOf(parts['masked']),
    outOfScope: parts['outOfScope'] === true,
  };
}

/** What became of each item of a batch; undefined when the body is something else. */
export function parseSaved(body: unknown): readonly SavedItem[] | undefined {
  const results: unknown = asParts(body)['results'];
  if (!Array.isArray(results)) return undefined;
  const items = results.flatMap((result) => parseItem(asParts(result)) ?? []);
  return items.length === results.length ? items : undefined;
}

function parseItem(parts: Parts): SavedItem | undefined {
  const [version, number] = [parts['version'], parts['number']];
  switch (parts['status']) {
    case 'applied':
      if (typeof version !== 'number') return undefined;
      return { status: 'applied', version, ...(typeof number === 'string' && { number }) };
    case 'conflict':
      return { status: 'conflict' };
    case 'invalid':
      return { status: 'invalid', findings: findingsOf(parts['findings']) };
    default:
      return undefined;
  }
}

/** Only errors keep a record from being stored. */
function findingsOf(list: unknown): readonly Finding[] {
  return listOf(list).flatMap(({ code, severity, field, message }) => {
    const { zh, en } = asParts(message);
    if (severity !== 'error' || typeof zh !== 'string' || typeof en !== 'string') return [];
    const named = typeof field === 'string' && { field };
    return [{ code: String(code), severity, ...named, message: { zh, en } }];
  });
}

const asRecord = (value: unknown): RawRecord | null =>
  typeof value === 'object' && value !== null ? value : null;

const textsOf = (value: unknown): readonly string[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((one): one is string => typeof one === 'string');
};
