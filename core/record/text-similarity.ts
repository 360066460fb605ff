/**
 * How alike two texts are, 0 to 1: the share of neighbouring pairs of characters they have in
 * common (Sørensen–Dice), so that word order and small additions cost little.
 */
export function textSimilarity(a: string, b: string): number {
  if (a === b) return 1;
  const pairsOfA = pairsOf(a);
  const pairsOfB = pairsOf(b);
  if (pairsOfA.length === 0 || pairsOfB.length === 0) return 0;
  const left = new Map<string, number>();
  for (const pair of pairsOfA) left.set(pair, (left.get(pair) ?? 0) + 1);
  let common = 0;
  for (const pair of pairsOfB) {
    const count = left.get(pair) ?? 0;
    if (count > 0) {
      common += 1;
      left.set(pair, count - 1);
    }
  }
  return (2 * common) / (pairsOfA.length + pairsOfB.length);
}

function pairsOf(text: string): readonly string[] {
  return Array.from({ length: Math.max(0, text.length - 1) }, (_, at) => text.slice(at, at + 2));
}
