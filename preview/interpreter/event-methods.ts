import type { EventName } from './event-hub';
import type { Methods } from './object-kind';

/** The `_Register…` and `_Unregister…` methods of an object for the events it supports. */
export function eventMethods<T>(
  targetOf: (target: T) => string,
  events: Readonly<Record<string, EventName>>,
): Methods<T> {
  return Object.fromEntries(
    Object.entries(events).flatMap(([wireName, name]): [string, Methods<T>[string]][] => [
      [
        `_Register${wireName}`,
        (target, _args, host) => host.events.register(name, targetOf(target)),
      ],
      [
        `_Unregister${wireName}`,
        (target, _args, host) => host.events.unregister(name, targetOf(target)),
      ],
    ]),
  );
}
