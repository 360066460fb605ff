import type { Instant, Zone } from '../date/time';
import type { Condition, ConditionContext, Rulebook } from '../rulebook/rulebook';
import type { CheckContext } from './check-context';
import { conditionContext } from './condition-context';
import type { ComplaintRecord } from './record';

/** A record under check; what conditions look at is made when the first of them is asked. */
export class RecordFacts {
  readonly zone: Zone;
  readonly asOf: Instant | undefined;
  #conditionContext: ConditionContext | undefined = undefined;

  constructor(
    readonly record: ComplaintRecord,
    readonly rulebook: Rulebook,
    context: CheckContext,
  ) {
    this.zone = context.zone;
    this.asOf = context.asOf;
  }

  holds(condition: Condition): boolean {
    this.#conditionContext ??= conditionContext(this.record, this.rulebook, this.zone);
    return condition.test(this.#conditionContext);
  }
}
