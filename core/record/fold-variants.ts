/**
 * The traditional 訴, which documents mix with the simplified 诉, as the simplified one, so that
 * both spellings compare equal.
 *
 * @example foldVariants('产品质量投訴') === '产品质量投诉'
 */
export function foldVariants(text: string): string {
  return text.replaceAll('訴', '诉');
}
