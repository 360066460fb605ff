import { HostError, apiNotFound } from './host-error';
import type { Host } from './host';
import type { HostObject } from './host-object';

/** How one kind of object reads, writes and answers calls on its target. */
export interface ObjectKind<T> {
  readonly name: string;
  readonly identity?: (target: T, host: Host) => Readonly<Record<string, unknown>>;
  readonly scalars?: Readonly<Record<string, (target: T, host: Host) => unknown>>;
  readonly setters?: Readonly<Record<string, (target: T, value: unknown, host: Host) => void>>;
  readonly objects?: Readonly<Record<string, (target: T, host: Host) => HostObject>>;
  readonly methods?: Methods<T>;
  readonly item?: (target: T, key: unknown, host: Host) => HostObject;
  readonly items?: (target: T, host: Host) => readonly HostObject[];
}

export type Methods<T> = Readonly<
  Record<string, (target: T, args: readonly unknown[], host: Host) => unknown>
>;

/** Binds a kind to what it describes; a name it does not know is an API that is not found. */
export function bindObject<T>(kind: ObjectKind<T>, target: T, host: Host): HostObject {
  const missing = (name: string) => apiNotFound(`${kind.name}.${name}`);
  return {
    kind: kind.name,
    isNull: false,
    target,
    identity: () => kind.identity?.(target, host) ?? {},
    scalarNames: () => Object.keys(kind.scalars ?? {}),
    member(name) {
      if (own(kind.scalars, name)) return 'scalar';
      return own(kind.objects, name) ? 'object' : undefined;
    },
    read(name) {
      const scalar = own(kind.scalars, name);
      if (!scalar) throw missing(name);
      return scalar(target, host);
    },
    write(name, value) {
      const setter = own(kind.setters, name);
      if (!setter) throw missing(name);
      setter(target, value, host);
    },
    navigate(name) {
      const object = own(kind.objects, name);
      if (!object) throw missing(name);
      return object(target, host);
    },
    call(name, args) {
      const method = own(kind.methods, name);
      if (!method) throw missing(name);
      return method(target, args, host);
    },
    item(key) {
      if (!kind.item) throw missing('getItem');
      return kind.item(target, key, host);
    },
    items: () => kind.items?.(target, host),
  };
}

/** The object an `…OrNullObject` method answers with when there is none. */
export function nullObject(kindName: string): HostObject {
  const refuse = (): never => {
    throw new HostError('ItemNotFound', `The ${kindName} doesn't exist (isNullObject is true).`);
  };
  return {
    kind: kindName,
    isNull: true,
    target: undefined,
    identity: () => ({}),
    scalarNames: () => [],
    member: () => undefined,
    read: () => null,
    write: refuse,
    navigate: () => nullObject(kindName),
    call: refuse,
    item: refuse,
    items: () => undefined,
  };
}

function own<V>(record: Readonly<Record<string, V>> | undefined, name: string): V | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}
