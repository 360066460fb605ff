import type { Choices } from './choices';
import type { RulebookDefinition } from './definition';
import type { Unit } from './definition/units';
import type { EarlierRules } from './ledger-rules';

/** What a condition may look at. Events are ISO wall-clock texts, so that they compare in order. */
export interface ConditionContext {
  readonly fields: Readonly<Record<string, string | number | boolean>>;
  readonly events: Readonly<Record<string, string>>;
  /** Name of who approved, by event. */
  readonly approvals: Readonly<Record<string, string>>;
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

/** A matter that is decided at an event, and whether it arises. */
export type DecidedHere = Omit<Definition['events'][number]['decides'][number], 'when'> & {
  readonly when?: Condition;
};

export type CaseEvent = Omit<Definition['events'][number], 'when' | 'decides'> & {
  readonly when?: Condition;
  readonly decides: readonly DecidedHere[];
};

export type Extension = Omit<
  NonNullable<Definition['clocks'][number]['extension']>,
  'amount' | 'unit' | 'when'
> & { readonly amount?: number; readonly unit: Unit; readonly when?: Condition };

export type PauseRule = Omit<NonNullable<Definition['pause']>, 'maxTotal'> & {
  readonly maxTotal?: Duration;
};

export type Clock = Omit<
  Definition['clocks'][number],
  'within' | 'when' | 'extension' | 'warning' | 'pause'
> & {
  readonly within: Duration;
  readonly when?: Condition;
  readonly extension?: Extension;
  readonly warning?: Duration;
  /** Its own rules for pauses, or the rulebook's. */
  readonly pause?: PauseRule;
};

export type Duty = Omit<Definition['duties'][number], 'due'> & { readonly due?: Duration };

export type Repeats = Omit<
  NonNullable<Definition['escalations'][number]['repeats']>,
  'within' | 'counting'
> & { readonly within?: Duration; readonly counting?: Condition };

export type Escalation = Omit<Definition['escalations'][number], 'when' | 'repeats'> & {
  readonly when?: Condition;
  readonly repeats?: Repeats;
};

export type Authority = Omit<Definition['authorities'][number], 'when'> & {
  readonly when?: Condition;
};

/** Rules for departments that have a case together, or give it back. */
export type DepartmentRules = Omit<NonNullable<Definition['departments']>, 'within'> & {
  readonly within?: Duration;
};

export type ConflictRule = Omit<Definition['conflicts'][number], 'brokenWhen'> & {
  readonly brokenWhen: Condition;
};

export type Confidentiality = Omit<Definition['confidentiality'][number], 'when'> & {
  readonly when?: Condition;
};

type AnswerRule = Omit<Definition['followUps'][number]['answers'][number], 'when'> & {
  readonly when: Condition;
};

export type FollowUp = Omit<Definition['followUps'][number], 'when' | 'within' | 'answers'> & {
  readonly when?: Condition;
  readonly within?: Duration;
  readonly answers: readonly AnswerRule[];
};

export type Retention = Omit<Definition['retention'][number], 'when' | 'keep'> & {
  readonly when?: Condition;
  readonly keep: Duration | 'permanent';
};

/** A fixed amount, or the range within which a person decides. */
export type AmountOrRange = number | { readonly from: number; readonly to: number };

export type Penalty = Omit<Definition['penalties'][number], 'when' | 'money' | 'points'> & {
  readonly when?: Condition;
  readonly money?: AmountOrRange;
  readonly points?: AmountOrRange;
};

type LetterPart = Omit<Definition['letters'][number]['parts'][number], 'when'> & {
  readonly when?: Condition;
};

export type Letter = Omit<Definition['letters'][number], 'parts'> & {
  readonly parts: readonly LetterPart[];
};

export type Report = Omit<Definition['reports'][number], 'due'> & {
  /** `inPeriod`: the day lies in the period itself, not after it. */
  readonly due?: Duration & { readonly inPeriod: boolean };
};

/** What a regime that gathers comments on a draft counts. */
export interface CommentRules {
  readonly comment: Condition;
  readonly adopted: Condition;
  readonly partlyAdopted: Condition;
  readonly notAdopted: Condition;
  readonly other?: Condition;
  readonly reply?: Condition;
  /** How many copies of the draft were sent out. */
  readonly sent?: number;
}

/** The conditions of the rates a regime has. */
export interface StatisticsRules {
  readonly judged?: Condition;
  readonly valid?: Condition;
  readonly answered?: Condition;
  readonly satisfied?: Condition;
  readonly repeatWithin?: Duration;
  readonly comments?: CommentRules;
}

/** A rulebook ready to run: parameters bound, conditions compiled. */
export interface Rulebook extends Omit<
  Definition,
  | 'fields'
  | 'levels'
  | 'acceptance'
  | 'events'
  | 'clocks'
  | 'pause'
  | 'duties'
  | 'escalations'
  | 'parameters'
  | 'statistics'
  | 'authorities'
  | 'departments'
  | 'conflicts'
  | 'confidentiality'
  | 'followUps'
  | 'retention'
  | 'penalties'
  | 'letters'
  | 'reports'
> {
  readonly definition: Definition;
  readonly parameters: Readonly<Record<string, string | number>>;
  /** What the office decided where the document leaves something open. */
  readonly choices: Choices;
  readonly fields: readonly Field[];
  readonly levels: readonly Level[];
  readonly acceptance: readonly AcceptanceRule[];
  readonly events: readonly CaseEvent[];
  readonly clocks: readonly Clock[];
  readonly pause?: PauseRule;
  readonly duties: readonly Duty[];
  readonly escalations: readonly Escalation[];
  readonly authorities: readonly Authority[];
  readonly departments?: DepartmentRules;
  readonly conflicts: readonly ConflictRule[];
  readonly confidentiality: readonly Confidentiality[];
  readonly followUps: readonly FollowUp[];
  readonly retention: readonly Retention[];
  readonly penalties: readonly Penalty[];
  readonly letters: readonly Letter[];
  readonly reports: readonly Report[];
  readonly statistics: StatisticsRules;
  /** With the parameters that were in force before, in order; what ended then runs by them. */
  readonly earlier?: readonly EarlierRulebook[];
}

/** A rulebook as it was bound until other parameters took the place of its own. */
export interface EarlierRulebook extends EarlierRules {
  readonly rulebook: Rulebook;
}
