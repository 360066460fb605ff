import { foldVariants } from './fold-variants';
import { normaliseText } from './normalise-text';

/**
 * Text as two people would call it the same: width, case, spaces, the brackets around an
 * addition and traditional spellings do not count.
 *
 * @example foldText('联系电话（手机）') === foldText('联系电话(手机)')
 */
export function foldText(text: string): string {
  return foldVariants(normaliseText(text))
    .toLowerCase()
    .replaceAll(/[\s_\-/\\·、，,.:：;*?？()[\]【】《》〈〉「」“”"'‘’]/g, '');
}
