import type { Host } from './host';
import { HostError, apiNotFound, notImplemented } from './host-error';
import { type HostObject, isHostObject } from './host-object';
import { nullObject } from './object-kind';
import { type Query, queryObject } from './query-object';
import type { RangeTarget } from './reference-table';

/** A batch as the library sends it. */
export interface BatchBody {
  readonly Actions: readonly BatchAction[];
  readonly ObjectPaths: Readonly<Record<string, ObjectPath>>;
}

interface Arguments {
  readonly Arguments?: readonly unknown[];
  readonly ReferencedObjectPathIds?: readonly unknown[];
}

interface BatchAction {
  readonly Id: number;
  /** 1 instantiate, 2 query, 3 method, 4 set property, 5 trace. */
  readonly ActionType: number;
  readonly Name: string;
  readonly ObjectPathId: number;
  readonly ArgumentInfo?: Arguments;
  readonly QueryInfo?: Query;
}

interface ObjectPath {
  readonly Id: number;
  /** 1 global, 2 new object, 3 method, 4 property, 5 indexer, 6 reference, 7 null object. */
  readonly ObjectPathType: number;
  readonly Name: string;
  readonly ParentObjectPathId?: number;
  readonly ArgumentInfo?: Arguments;
}

export interface BatchAnswer {
  readonly Results: readonly { readonly ActionId: number; readonly Value: unknown }[];
  readonly TraceIds: readonly number[];
  readonly Error?: {
    readonly Code: string;
    readonly Message: string;
    readonly ActionIndex: number;
    readonly Location: string;
    readonly HttpStatusCode: number;
  };
}

/** Runs the actions of a batch in order; the first that fails ends it and is reported. */
export function runBatch(body: BatchBody, host: Host): BatchAnswer {
  const session = new BatchSession(body, host);
  const results: { ActionId: number; Value: unknown }[] = [];
  const traces: number[] = [];
  for (const [index, action] of body.Actions.entries()) {
    try {
      const value = session.run(action);
      results.push({ ActionId: action.Id, Value: value ?? null });
      if (action.ActionType === 5) traces.push(action.Id);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      return {
        Results: results,
        TraceIds: traces,
        Error: {
          Code: error.code,
          Message: error.message,
          ActionIndex: index,
          Location: session.locationOf(action),
          HttpStatusCode: error.code === 'ItemNotFound' || error.code === 'ApiNotFound' ? 404 : 400,
        },
      };
    }
  }
  return { Results: results, TraceIds: traces };
}

class BatchSession {
  readonly #objects = new Map<number, HostObject>();
  readonly #references = new Map<number, string>();

  constructor(
    readonly body: BatchBody,
    readonly host: Host,
  ) {}

  run(action: BatchAction): unknown {
    if (action.ActionType === 5) return null;
    const object = this.#object(action.ObjectPathId);
    switch (action.ActionType) {
      case 1:
        return object.isNull ? null : this.#identity(action.ObjectPathId, object);
      case 2:
        return object.isNull ? null : queryObject(object, action.QueryInfo ?? {});
      case 3:
        if (action.Name === '_KeepReference') return this.#keep(action.ObjectPathId, object);
        return this.#scalarResult(object.call(action.Name, this.#arguments(action.ArgumentInfo)));
      case 4:
        object.write(action.Name, this.#arguments(action.ArgumentInfo)[0]);
        return null;
      default:
        throw notImplemented(`request action ${action.ActionType}`);
    }
  }

  locationOf(action: BatchAction): string {
    const kind = this.#objects.get(action.ObjectPathId)?.kind ?? 'Workbook';
    const name =
      action.Name || this.body.ObjectPaths[String(action.ObjectPathId)]?.Name || 'getItem';
    return `${kind}.${name.charAt(0).toLowerCase()}${name.slice(1)}`;
  }

  #object(id: number): HostObject {
    const known = this.#objects.get(id);
    if (known) return known;
    const path = this.body.ObjectPaths[String(id)];
    if (!path) throw new HostError('InvalidReference', `Object path ${id} is not in the batch.`);
    const object = this.#resolve(path);
    this.#objects.set(id, object);
    return object;
  }

  #resolve(path: ObjectPath): HostObject {
    if (path.ObjectPathType === 1) return this.host.make.workbook();
    if (path.ObjectPathType === 2) throw apiNotFound(path.Name);
    if (path.ObjectPathType === 6) return this.#referenced(path);
    if (path.ObjectPathType === 7) return nullObject('Object');
    const parent = this.#object(path.ParentObjectPathId ?? 0);
    if (parent.isNull) return nullObject(parent.kind);
    const args = this.#arguments(path.ArgumentInfo);
    switch (path.ObjectPathType) {
      case 3: {
        const result = parent.call(path.Name, args);
        if (!isHostObject(result)) throw apiNotFound(`${parent.kind}.${path.Name}`);
        return result;
      }
      case 4:
        return parent.navigate(path.Name);
      case 5:
        return parent.item(args[0]);
      default:
        throw notImplemented(`object path ${path.ObjectPathType}`);
    }
  }

  #referenced(path: ObjectPath): HostObject {
    const target = this.host.references.rangeOf(path.Name);
    if (!target || !this.host.model.sheetById(target.sheetId)) {
      throw new HostError('InvalidReference', 'This reference is not valid: its cells are gone.');
    }
    this.#references.set(path.Id, path.Name);
    return this.host.make.range(target);
  }

  #keep(pathId: number, object: HostObject): null {
    if (object.isNull || this.#references.has(pathId)) return null;
    if (!isRangeTarget(object.target)) throw apiNotFound(`${object.kind}._KeepReference`);
    this.#references.set(pathId, this.host.references.keep(object.target));
    return null;
  }

  #identity(pathId: number, object: HostObject): Readonly<Record<string, unknown>> {
    const reference = this.#references.get(pathId);
    return reference === undefined ? object.identity() : { _ReferenceId: reference };
  }

  #arguments(info: Arguments | undefined): readonly unknown[] {
    const replace = (value: unknown, path: unknown): unknown => {
      if (typeof path === 'number' && path !== 0) return this.#object(path);
      if (Array.isArray(path) && Array.isArray(value)) {
        return value.map((entry: unknown, index) => replace(entry, path[index]));
      }
      return value;
    };
    const paths = info?.ReferencedObjectPathIds ?? [];
    return (info?.Arguments ?? []).map((value, index) => replace(value, paths[index]));
  }

  #scalarResult(result: unknown): unknown {
    return isHostObject(result) ? result.identity() : result;
  }
}

function isRangeTarget(target: unknown): target is RangeTarget {
  return typeof target === 'object' && target !== null && 'sheetId' in target && 'area' in target;
}
