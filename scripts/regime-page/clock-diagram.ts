import type { RulebookDefinition } from '../../core/rulebook/definition';
import { amountText } from './amount-text';

/** The clocks as a Mermaid diagram: an arrow from the start event to the stop event of each. */
export function clockDiagram(definition: RulebookDefinition): string {
  const { clocks, events } = definition;
  const used = events.filter(({ key }) =>
    clocks.some(({ from, to }) => from === key || to === key),
  );
  return [
    '```mermaid',
    'flowchart LR',
    ...used.map(({ key, title }) => `  ${node(key)}["${safe(`${title.zh}<br/>${title.en}`)}"]`),
    ...clocks.map(
      (clock) =>
        `  ${node(clock.from)} -->|"${safe(amountText(clock.within, definition))}"| ${node(clock.to)}`,
    ),
    '```',
  ].join('\n');
}

/** Words such as “end” mean something to Mermaid; a prefix keeps event keys apart from them. */
const node = (key: string): string => `event_${key}`;

const safe = (text: string): string => text.replaceAll('"', '#quot;');
