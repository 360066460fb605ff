import type { Instant } from '../../core/date/time';
import type { Finding } from '../../core/finding';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Choices } from '../../core/rulebook/choices';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { replaceRules } from '../../core/rulebook/ledger-rules';
import type { Rulebook } from '../../core/rulebook/rulebook';
import { checkChoices, unsettledParameters } from '../../core/rulebook/settle-choices';
import type { Problem } from '../request/problem';
import type { Rulebooks } from '../store/rulebooks';
import type { FoundLedger } from './find-ledger';
import { readOwnRulebook, replacementProblem } from './own-rulebook';
import { rulesOf } from './rule-change';
import { unfit } from './unfit';

/** What a request would give a ledger; what it does not name stays. */
export interface RulesInput {
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly choices: Choices;
  /** YAML of another version of the office's own rulebook. */
  readonly rulebookText?: string | undefined;
}

type Found = Pick<FoundLedger, 'ledger' | 'rulebook'>;

/** The rulebook a request would give a ledger, ready to run, or what is wrong with it. */
export async function nextRules(
  input: RulesInput,
  found: Found,
  rulebooks: Rulebooks,
  at: Instant,
): Promise<Rulebook | Problem> {
  const present = found.rulebook.definition;
  if (input.rulebookText === undefined) return bindNext(input, present, found, at);
  const own = await readOwnRulebook(input.rulebookText, rulebooks);
  if (own.kind === 'problem') return own;
  return replacementProblem(own, present) ?? bindNext(input, own, found, at);
}

function bindNext(
  input: RulesInput,
  definition: RulebookDefinition,
  { ledger, rulebook }: Found,
  at: Instant,
): Rulebook | Problem {
  const unknown = checkChoices(definition, input.choices);
  if (unknown.length > 0) return unfit('/choices', unknown);
  const choices = { ...kept(rulebook.choices, definition), ...input.choices };
  const free = unsettledParameters(rulebook.definition, rulebook.parameters, rulebook.choices);
  const names = new Set(definition.parameters.map(({ key }) => key));
  const stay = Object.entries(free).filter(([key]) => names.has(key));
  const parameters = { ...Object.fromEntries(stay), ...input.parameters };
  const { earlier } = replaceRules(
    { ...rulesOf(ledger), earlier: ledger.earlierRules },
    { version: definition.version, parameters: {} },
    at,
  );
  const bound = bindRulebook(definition, parameters, earlier, choices);
  const wrong: readonly Finding[] = bound.findings;
  if (!bound.rulebook || wrong.length > 0) return unfit('/parameters', wrong);
  return bound.rulebook;
}

/** The choices in what another version leaves open as well. */
const kept = (choices: Choices, definition: RulebookDefinition): Choices => {
  const gone = new Set(checkChoices(definition, choices).map(({ field }) => field));
  return Object.fromEntries(Object.entries(choices).filter(([id]) => !gone.has(id)));
};
