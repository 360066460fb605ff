import type { Kept } from '../model/chart-model';
import type { Host } from './host';
import type { ObjectKind } from './object-kind';

/** Checks a value that is set; the name is for the error. */
export type ReadMember = (value: unknown, name: string) => unknown;

/** A value an object only keeps: what it is to begin with, and how it is set, if it can be. */
export interface KeptMember {
  readonly initial: unknown;
  readonly read?: ReadMember;
}

/** The values and setters of an object for members that have no effect beyond being kept. */
export function keptMembers<T>(
  members: Readonly<Record<string, KeptMember>>,
  keptOf: (target: T, host: Host) => Kept,
  keep: (target: T, patch: Kept, host: Host) => void,
): Required<Pick<ObjectKind<T>, 'scalars' | 'setters'>> {
  const entries = Object.entries(members);
  return {
    scalars: Object.fromEntries(
      entries.map(([name, { initial }]) => [
        name,
        (target: T, host: Host) => keptOf(target, host)[name] ?? initial,
      ]),
    ),
    setters: Object.fromEntries(
      entries.flatMap(([name, { read }]) =>
        read
          ? [
              [
                name,
                (target: T, value: unknown, host: Host) =>
                  keep(target, { [name]: read(value, name) }, host),
              ],
            ]
          : [],
      ),
    ),
  };
}
