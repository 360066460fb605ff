import type { Calendar } from '../calendar/calendar';
import { bindRulebook } from '../rulebook/bind-rulebook';
import type { RulebookDefinition } from '../rulebook/definition';
import type { Difference } from './difference';
import { exampleCase, type Example } from './example-case';
import { expectations } from './expectations';

/**
 * Runs a worked example from the raw records to everything it expects and lists what differs, each
 * with its place below the example; empty when the example holds.
 */
export function runExample(
  example: Example,
  definition: RulebookDefinition,
  calendar: Calendar,
): readonly Difference[] {
  const { rulebook, findings } = bindRulebook(definition, example.parameters);
  if (rulebook === undefined) {
    const actual = findings.map(({ message }) => message.en).join(' ');
    return [{ path: ['parameters'], expected: 'bound', actual }];
  }
  const read = exampleCase(example, rulebook, calendar);
  if (read === undefined) return [{ path: ['asOf'], expected: 'a time', actual: example.asOf }];
  return expectations
    .flatMap((expectation) => expectation(read))
    .filter(({ expected, actual }) => canonical(expected) !== canonical(actual));
}

function canonical(value: unknown): string {
  return JSON.stringify([value]);
}
