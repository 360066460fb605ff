import type { RulebookDefinition, Unit } from './definition';

/** What a condition may look at. Events are ISO wall-clock texts, so that they compare in order. */
export interface ConditionContext {
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly events: Readonly<Record<string, string>>;
  readonly level: string;
  readonly parameters: Readonly<Record<string, string | number>>;
}

/** A compiled CEL condition; a condition that looks at an absent value is false. */
export interface Condition {
  readonly source: string;
  test(context: ConditionContext): boolean;
}

type Definition = RulebookDefinition;

export interface Duration {
  readonly amount: number;
  readonly unit: Unit;
}

export type Field = Omit<Definition['fields'][number], 'required'> & {
  /** `true`, `false`, or a condition under which the field is required. */
  readonly required: boolean | Condition;
};

export type Level = Omit<Definition['levels'][number], 'suggestWhen'> & {
  readonly suggestWhen?: Condition;
};

export type AcceptanceRule = Omit<Definition['acceptance'][number], 'when'> & {
  readonly when?: Condition;
};

export type CaseEvent = Omit<Definition['events'][number], 'when'> & { readonly when?: Condition };

export type Extension = Omit<
  NonNullable<Definition['clocks'][number]['extension']>,
  'amount' | 'unit' | 'when'
> & { readonly amount?: number; readonly unit: Unit; readonly when?: Condition };

export type Clock = Omit<
  Definition['clocks'][number],
  'within' | 'when' | 'extension' | 'warning'
> & {
  readonly within: Duration;
  readonly when?: Condition;
  readonly extension?: Extension;
  readonly warning?: Duration;
};

export type Escalation = Omit<Definition['escalations'][number], 'when'> & {
  readonly when?: Condition;
};

/** A rulebook ready to run: parameters bound, conditions compiled. */
export interface Rulebook extends Omit<
  Definition,
  'fields' | 'levels' | 'acceptance' | 'events' | 'clocks' | 'escalations' | 'parameters'
> {
  readonly definition: Definition;
  readonly parameters: Readonly<Record<string, string | number>>;
  readonly fields: readonly Field[];
  readonly levels: readonly Level[];
  readonly acceptance: readonly AcceptanceRule[];
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly Clock[];
  readonly escalations: readonly Escalation[];
}
