import { compileCondition } from './compile-condition';
import type { Condition } from './rulebook';

type Conditional = { readonly when?: string | undefined };
type Bound<Item> = Omit<Item, 'when'> & { readonly when?: Condition };

/** An item of a rulebook with its condition compiled. */
export function bindWhen<Item extends Conditional>({ when, ...rest }: Item): Bound<Item> {
  return when === undefined ? rest : { ...rest, when: compileCondition(when) };
}
