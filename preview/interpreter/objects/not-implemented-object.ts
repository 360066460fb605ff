import type { Host } from '../host';
import { notImplemented } from '../host-error';
import type { HostObject } from '../host-object';
import { type ObjectKind, bindObject } from '../object-kind';

/** Objects Excel has and this host does not: reaching for one is told to the add-in. */
export function unsupportedObjects(
  names: readonly string[],
): Readonly<Record<string, (target: unknown, host: Host) => HostObject>> {
  return Object.fromEntries(
    names.map((name) => [name, (_target: unknown, host: Host) => unsupportedObject(name, host)]),
  );
}

function unsupportedObject(name: string, host: Host): HostObject {
  const refuse = (member: string): never => {
    throw notImplemented(`${name}.${member}`);
  };
  const kind: ObjectKind<undefined> = { name, identity: () => refuse('items') };
  return {
    ...bindObject(kind, undefined, host),
    read: refuse,
    write: refuse,
    navigate: refuse,
    call: refuse,
    item: () => refuse('getItem'),
    items: () => refuse('items'),
  };
}
