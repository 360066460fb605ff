import type { Finding } from '../../core/finding';
import type { RawRecord } from '../../core/record/record';
import type { SettingsStamp } from '../sync/remote-settings';
import type { RemoteChanges, RemoteVersion, SavedItem } from '../sync/remote-version';

/** A page of changes; undefined when the body is something else. */
export function parseChanges(body: unknown): RemoteChanges | undefined {
  const parts = partsOf(body);
  const [changes, cursor] = [parts.get('changes'), parts.get('cursor')];
  if (!Array.isArray(changes) || typeof cursor !== 'string') return undefined;
  const versions = changes.flatMap((change) => parseVersion(change) ?? []);
  if (versions.length < changes.length) return undefined;
  const settings = stampOf(partsOf(parts.get('settings')));
  return {
    changes: versions,
    cursor,
    more: parts.get('more') === true,
    ...(settings && { settings }),
  };
}

function stampOf(parts: Parts): SettingsStamp | undefined {
  const [rules, calendar] = [parts.get('rules'), parts.get('calendar')];
  return typeof rules === 'number' && typeof calendar === 'string'
    ? { rules, calendar }
    : undefined;
}

/** A version of a record; undefined when the body is something else. */
export function parseVersion(body: unknown): RemoteVersion | undefined {
  const parts = partsOf(body);
  const [id, version] = [parts.get('id'), parts.get('version')];
  if (typeof id !== 'string' || typeof version !== 'number') return undefined;
  return {
    id,
    version,
    at: textOf(parts.get('at')),
    by: textOf(parts.get('by')),
    record: asRecord(parts.get('record')),
    masked: textsOf(parts.get('masked')),
    outOfScope: parts.get('outOfScope') === true,
  };
}

/** What became of each item of a batch; undefined when the body is something else. */
export function parseSaved(body: unknown): readonly SavedItem[] | undefined {
  const results: unknown = partsOf(body).get('results');
  if (!Array.isArray(results)) return undefined;
  const items = results.flatMap((result) => parseItem(partsOf(result)) ?? []);
  return items.length === results.length ? items : undefined;
}

type Parts = ReadonlyMap<string, unknown>;

function parseItem(parts: Parts): SavedItem | undefined {
  const [version, number] = [parts.get('version'), parts.get('number')];
  switch (parts.get('status')) {
    case 'applied':
      if (typeof version !== 'number') return undefined;
      return { status: 'applied', version, ...(typeof number === 'string' && { number }) };
    case 'conflict':
      return { status: 'conflict' };
    case 'invalid':
      return { status: 'invalid', findings: findingsOf(parts.get('findings')) };
    default:
      return undefined;
  }
}

/** Only errors keep a record from being stored. */
function findingsOf(list: unknown): readonly Finding[] {
  const findings: readonly unknown[] = Array.isArray(list) ? list : [];
  return findings.flatMap((one) => {
    const parts = partsOf(one);
    const message = partsOf(parts.get('message'));
    const [zh, en] = [message.get('zh'), message.get('en')];
    const field = parts.get('field');
    if (parts.get('severity') !== 'error' || typeof zh !== 'string' || typeof en !== 'string') {
      return [];
    }
    const named = typeof field === 'string' && { field };
    return [{ code: String(parts.get('code')), severity: 'error', ...named, message: { zh, en } }];
  });
}

const partsOf = (value: unknown): Parts =>
  new Map<string, unknown>(
    typeof value === 'object' && value !== null ? Object.entries(value) : [],
  );

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');

const asRecord = (value: unknown): RawRecord | null =>
  typeof value === 'object' && value !== null ? value : null;

const textsOf = (value: unknown): readonly string[] => {
  const list: readonly unknown[] = Array.isArray(value) ? value : [];
  return list.filter((one): one is string => typeof one === 'string');
};
