/** A name without marks, brackets and spaces, so that spellings of one name compare equal. */
export function foldName(text: string): string {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replaceAll(/[\s《》“”"'〈〉()（）【】[\]、,，.。:：;；/／\\\-—–·・?？!！*]/g, '');
}
