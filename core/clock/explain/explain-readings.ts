import { readingOf } from '../../rulebook/choices';
import type { Clock, Rulebook } from '../../rulebook/rulebook';
import type { Step } from '../clock-state';

/** How the ledger reads what the document leaves open in the amounts and conditions of a clock. */
export function explainReadings(
  { key }: Clock,
  { definition, choices }: Rulebook,
): readonly Step[] {
  const own = definition.clocks.find((clock) => clock.key === key);
  const used = parametersIn(own ?? {});
  return definition.ambiguities
    .filter(({ alternatives }) =>
      alternatives.some(({ set }) => keysOf(set).some((name) => used.has(name))),
    )
    .map((ambiguity) => {
      const { text, isSettled } = readingOf(ambiguity, choices);
      const { question } = ambiguity;
      return {
        kind: 'reading',
        text: isSettled
          ? {
              zh: `原文未明确：${question.zh}本台账选定：${text.zh}`,
              en: `The document leaves open: ${question.en} This ledger has settled on: ${text.en}`,
            }
          : {
              zh: `原文未明确：${question.zh}本台账未作决定，按默认：${text.zh}`,
              en: `The document leaves open: ${question.en} Undecided in this ledger, so the default holds: ${text.en}`,
            },
      };
    });
}

const keysOf = (set: object): readonly string[] => Object.keys(set);

/** The parameters that amounts and conditions name, wherever they stand. */
function parametersIn(value: object): ReadonlySet<string> {
  const found = JSON.stringify(value).matchAll(/(?:"parameter":"|parameters\.)(\w+)/g);
  return new Set([...found].flatMap(([, name]) => name ?? []));
}
