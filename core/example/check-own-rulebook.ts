import type { Calendar, CalendarSource } from '../calendar/calendar';
import type { Finding } from '../finding';
import type { RulebookDefinition } from '../rulebook/definition';
import { parseRulebook, type OtherRulebooks } from '../rulebook/parse-rulebook';
import { exampleResults, type ExampleResult } from './example-results';

/** What an office's own rulebook is checked against. */
export interface OwnRulebookSetting {
  /** Ids of the rulebooks that come with the product; none may be taken. */
  readonly taken: readonly string[];
  /** Texts of those it extends. */
  readonly others: OtherRulebooks;
  readonly calendarOf: (kind: CalendarSource['kind']) => Calendar;
}

/** An own rulebook as it came through the door. */
export interface CheckedRulebook {
  /** There as soon as nothing is wrong: the shape, the lint rules, the id and every example. */
  readonly adoptable?: RulebookDefinition;
  readonly findings: readonly Finding[];
  readonly examples: readonly ExampleResult[];
}

/** The one door for rulebooks of users: shape, lint rules, id and worked examples. */
export function checkOwnRulebook(
  yaml: string,
  { taken, others, calendarOf }: OwnRulebookSetting,
): CheckedRulebook {
  const { definition, findings: found, lineOf } = parseRulebook(yaml, others);
  if (definition === undefined) return { findings: found, examples: [] };
  const clash = taken.includes(definition.id) ? [idTaken(definition.id, lineOf(['id']))] : [];
  const findings = [...found, ...clash];
  const examples = exampleResults(definition, calendarOf(definition.calendar), lineOf);
  const isSound = [...findings, ...examples.flatMap((example) => example.findings)].every(
    ({ severity }) => severity !== 'error',
  );
  return { ...(isSound && { adoptable: definition }), findings, examples };
}

function idTaken(id: string, line: number | undefined): Finding {
  return {
    code: 'rulebook-id-taken',
    severity: 'error',
    field: 'id',
    ...(line !== undefined && { line }),
    message: {
      zh: `“${id}”是随产品提供的制度的名称；请给本单位的制度另取 id，需要沿用时写 extends: ${id}。`,
      en: `“${id}” is a rulebook that comes with the product; give yours an id of its own and write extends: ${id} to build on it.`,
    },
  };
}
