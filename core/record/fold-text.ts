import { normaliseText } from './normalise-text';

/**
 * Text as two people would call it the same: width, case, spaces and the brackets around an
 * addition do not count.
 *
 * @example foldText('联系电话（手机）') === foldText('联系电话(手机)')
 */
export function foldText(text: string): string {
  return normaliseText(text)
    .toLowerCase()
    .replaceAll(/[\s_\-/\\·、，,.:：;*?？()[\]【】《》〈〉「」“”"'‘’]/g, '');
}
