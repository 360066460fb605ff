/** One Office.js object as the batch interpreter sees it; names are those of the wire. */
export interface HostObject {
  readonly kind: string;
  readonly isNull: boolean;
  /** What the object is bound to, so that a method can take it as its argument. */
  readonly target: unknown;
  /** `Id`, `_Id` or `_ReferenceId`, by which the library finds the object again. */
  identity(): Readonly<Record<string, unknown>>;
  scalarNames(): readonly string[];
  /** Whether a name is a value, an object, or neither. */
  member(name: string): 'scalar' | 'object' | undefined;
  read(name: string): unknown;
  write(name: string, value: unknown): void;
  navigate(name: string): HostObject;
  call(name: string, args: readonly unknown[]): unknown;
  item(key: unknown): HostObject;
  /** The members of a collection; undefined for any other kind. */
  items(): readonly HostObject[] | undefined;
}

export function isHostObject(value: unknown): value is HostObject {
  return typeof value === 'object' && value !== null && 'scalarNames' in value;
}
