type Pick = (below: number) => number;

/** Values no field expects; each is made anew, since some are large. */
const STRANGE: readonly ((pick: Pick) => unknown)[] = [
  () => null,
  () => true,
  () => 0,
  () => -1,
  () => 1e308,
  () => 2 ** 53,
  () => 0.1 + 0.2,
  () => '',
  () => ' ',
  () => '\0',
  () => '\ud800',
  () => '\u202e٢٠٢٦-١١-٢٠\u200b',
  () => '2026-02-30',
  () => '9999-12-31T23:59:60',
  () => '-271821-04-20',
  () => '0000-00-00',
  () => "'; DROP TABLE records; --",
  () => '=HYPERLINK("x")',
  () => '__proto__',
  () => 'constructor',
  () => '张'.repeat(10_000),
  () => [],
  () => ({}),
  () => [[[[[[[[]]]]]]]],
  () => nested(400),
  () => ({ constructor: { prototype: { polluted: true } } }),
  (pick) => Array.from({ length: pick(300) }, (_, at) => at),
  (pick) => Object.fromEntries(Array.from({ length: pick(300) }, (_, at) => [`k${at}`, at])),
  (pick) => String.fromCharCode(...Array.from({ length: 8 }, () => pick(0x10000))),
];

function nested(depth: number): unknown {
  let value: unknown = 1;
  for (let at = 0; at < depth; at += 1) value = at % 2 === 0 ? [value] : { value };
  return value;
}

/** A value with one to four parts of it left out, replaced, doubled or renamed. */
export function mutateJson(value: unknown, pick: Pick): unknown {
  let mutated = value;
  for (let times = 1 + pick(4); times > 0; times -= 1) mutated = mutateOnce(mutated, pick);
  return mutated;
}

function mutateOnce(value: unknown, pick: Pick): unknown {
  if (typeof value !== 'object' || value === null || pick(6) === 0) return strange(pick);
  const entries = Object.entries(value) as (readonly [string, unknown])[];
  const at = pick(entries.length + 1);
  const chosen = entries[at];
  const changed = chosen
    ? entries.flatMap((entry, index) => (index === at ? mutateEntry(entry, pick) : [entry]))
    : [...entries, [String(strange(pick)), strange(pick)] as const];
  return Array.isArray(value) ? changed.map(([, item]) => item) : Object.fromEntries(changed);
}

function mutateEntry(
  [key, value]: readonly [string, unknown],
  pick: Pick,
): readonly (readonly [string, unknown])[] {
  switch (pick(6)) {
    case 0:
      return [];
    case 1:
      return [[key, strange(pick)]];
    case 2:
      return [
        [key, value],
        [`${key}x`, value],
      ];
    default:
      return [[key, mutateOnce(value, pick)]];
  }
}

const strange = (pick: Pick): unknown => STRANGE[pick(STRANGE.length)]?.(pick);

/** Bytes with some of them changed, left out, doubled, or cut off. */
export function mutateBytes(bytes: Uint8Array, pick: Pick): Uint8Array {
  const mutated = Uint8Array.from(bytes);
  for (let times = 1 + pick(12); times > 0; times -= 1) {
    mutated[pick(Math.max(mutated.length, 1))] = pick(256);
  }
  const [from, to] = [pick(mutated.length + 1), pick(mutated.length + 1)];
  switch (pick(5)) {
    case 0:
      return mutated.subarray(0, from);
    case 1:
      return Buffer.concat([mutated.subarray(0, from), mutated.subarray(to)]);
    default:
      return mutated;
  }
}
