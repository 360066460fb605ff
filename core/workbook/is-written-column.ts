import type { RegisterColumn } from './register-column';
import type { RegisterLayout } from './register-layout';

/**
 * True of a result that no formula can say: the add-in writes its values. How far pauses move a due
 * is written too, but is no result.
 */
export const isWrittenColumn = (
  { computed, hidden, key, source }: RegisterColumn,
  { formulas }: Pick<RegisterLayout, 'formulas'>,
): boolean => computed && !hidden && source.kind !== 'pause' && !formulas.has(key);
