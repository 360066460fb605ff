import { apiNotFound } from './host-error';
import type { HostObject } from './host-object';

/** What a `load` asks for; no `Select` means every value of the object. */
export interface Query {
  readonly Select?: readonly string[];
  readonly Expand?: readonly string[];
  readonly Top?: number;
  readonly Skip?: number;
}

type Values = Record<string, unknown>;

/** Reads what a `load` asked for, in the form the library takes values from. */
export function queryObject(object: HostObject, query: Query): Readonly<Values> {
  const paths = [...(query.Select ?? []), ...(query.Expand ?? [])].map((path) =>
    path.split('/').map((part) => wireName(part.trim())),
  );
  return readPaths(object, query.Select ? paths : [['$all'], ...paths], query);
}

function readPaths(object: HostObject, paths: readonly string[][], query: Query = {}): Values {
  const items = object.items();
  return items ? readCollection(object, items, paths, query) : readObject(object, paths);
}

function readObject(object: HostObject, paths: readonly string[][]): Values {
  const values: Values = { ...object.identity() };
  const deeper = new Map<string, string[][]>();
  for (const [name = '', ...rest] of paths) {
    if (name === '$all') readAll(object, values);
    else if (rest.length === 0 && object.member(name) === 'scalar')
      values[name] = object.read(name);
    else if (object.member(name) === 'object') {
      deeper.set(name, [...(deeper.get(name) ?? []), rest.length > 0 ? rest : ['$all']]);
    } else throw apiNotFound(`${object.kind}.${name}`);
  }
  for (const [name, inner] of deeper) {
    const child = object.navigate(name);
    values[name] = child.isNull ? null : readPaths(child, inner);
  }
  return values;
}

function readCollection(
  object: HostObject,
  items: readonly HostObject[],
  paths: readonly string[][],
  query: Query,
): Values {
  const own = paths.filter(([name = '']) => name !== 'Items' && object.member(name) !== undefined);
  const ofItems = paths
    .filter((path) => !own.includes(path))
    .map((path) => (path[0] === 'Items' ? path.slice(1) : path))
    .map((path) => (path.length === 0 ? ['$all'] : path));
  const values: Values = { ...object.identity() };
  for (const [name = ''] of own) values[name] = object.read(name);
  if (paths.some(([name]) => name === '$all')) readAll(object, values);
  if (ofItems.length > 0) {
    const from = query.Skip ?? 0;
    const shown = items.slice(from, query.Top === undefined ? undefined : from + query.Top);
    values['_Items'] = shown.map((item) => readObject(item, ofItems));
  }
  return values;
}

function readAll(object: HostObject, values: Values): void {
  for (const name of object.scalarNames()) values[name] = object.read(name);
}

function wireName(name: string): string {
  return name.charAt(0).toUpperCase() + name.slice(1);
}
