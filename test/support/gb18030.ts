/** Encodes text as GB18030 (its two-byte part, which is GBK), which the platform only decodes. */
export function encodeGb18030(text: string): Uint8Array {
  return Uint8Array.from(Array.from(text).flatMap((character) => codesOf(character)));
}

function codesOf(character: string): readonly number[] {
  if (character.charCodeAt(0) < 0x80) return [character.charCodeAt(0)];
  const codes = (table ??= makeTable()).get(character);
  if (codes === undefined) throw new Error(`${character} has no two-byte code`);
  return codes;
}

let table: ReadonlyMap<string, readonly number[]> | undefined;

function makeTable(): ReadonlyMap<string, readonly number[]> {
  const decoder = new TextDecoder('gb18030');
  const codes = new Map<string, readonly number[]>();
  for (let lead = 0x81; lead <= 0xfe; lead += 1) {
    for (let trail = 0x40; trail <= 0xfe; trail += 1) {
      const pair = [lead, trail];
      if (trail !== 0x7f) codes.set(decoder.decode(Uint8Array.from(pair)), pair);
    }
  }
  return codes;
}
