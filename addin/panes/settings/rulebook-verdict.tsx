import { Button } from '@fluentui/react-button';
import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement, ReactNode } from 'react';
import type { CheckedRulebook } from '../../../core/example/check-own-rulebook';
import type { ExampleResult } from '../../../core/example/example-results';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { LightBadge } from '../../controls/light-badge';
import { OutcomeMessage } from '../../controls/outcome-message';
import { useSettingsWording } from '../../texts/settings-wording';
import { RulebookFindings } from './rulebook-findings';

const useStyles = makeStyles({
  examples: { margin: 0, paddingLeft: '20px', overflowWrap: 'anywhere' },
  clocks: { margin: 0, paddingLeft: '12px', listStyleType: 'none' },
  wrong: { color: tokens.colorPaletteRedForeground1 },
  verdict: { display: 'flex', flexDirection: 'column', gap: '8px' },
  name: { overflowWrap: 'anywhere' },
});

/** What came of a rulebook's check: its findings, its examples with their due dates, the button. */
export function RulebookVerdict(props: {
  readonly name: string;
  readonly checked: CheckedRulebook;
  readonly adoptText: string;
  readonly onAdopt: (definition: RulebookDefinition) => void;
  readonly refusalOf?: (definition: RulebookDefinition) => string | undefined;
  /** What it would do to the records at hand, where it cannot be adopted. */
  readonly trialOf?: (definition: RulebookDefinition) => ReactNode;
}): ReactElement {
  const { name, checked, adoptText, onAdopt, refusalOf, trialOf } = props;
  const { adoptable, findings, examples } = checked;
  const styles = useStyles();
  const { say, texts } = useSettingsWording();
  const { ownRulebook } = texts;
  const refusal = adoptable && refusalOf?.(adoptable);
  const differing = examples.filter((example) => example.findings.length > 0).length;
  return (
    <section aria-live="polite" aria-label={ownRulebook.verdict} className={styles.verdict}>
      <Text weight="semibold" className={styles.name}>
        {adoptable ? ownRulebook.named(say(adoptable.title), adoptable.version) : name}
      </Text>
      <OutcomeMessage
        outcome={
          adoptable
            ? { intent: 'success', text: ownRulebook.sound(examples.length) }
            : { intent: 'error', text: ownRulebook.unsound }
        }
      />
      <RulebookFindings findings={findings} />
      {examples.length > 0 && (
        <details open={differing > 0}>
          <summary style={{ cursor: 'pointer' }}>
            <Text weight="semibold">{ownRulebook.examples(examples.length, differing)}</Text>
          </summary>
          <ul className={styles.examples}>
            {examples.map((example) => (
              <ExampleItem key={example.title.zh} example={example} />
            ))}
          </ul>
        </details>
      )}
      {refusal !== undefined && <OutcomeMessage outcome={{ intent: 'error', text: refusal }} />}
      {adoptable && trialOf?.(adoptable)}
      {adoptable && refusal === undefined && (
        <div>
          <Button appearance="primary" onClick={() => onAdopt(adoptable)}>
            {adoptText}
          </Button>
        </div>
      )}
    </section>
  );
}

function ExampleItem({ example }: { readonly example: ExampleResult }): ReactElement {
  const styles = useStyles();
  const { say, texts } = useSettingsWording();
  const holds = example.findings.length === 0;
  return (
    <li>
      <Text className={holds ? undefined : styles.wrong}>
        {say(example.title)}
        {texts.common.colon}
        {holds ? texts.ownRulebook.holds : texts.ownRulebook.differs}
      </Text>
      <ul className={styles.clocks}>
        {example.clocks.map(({ key, title, due, light }) => (
          <li key={key}>
            <Text size={200}>
              {say(title)} {due} <LightBadge light={light} />
            </Text>
          </li>
        ))}
      </ul>
      <RulebookFindings findings={example.findings} />
    </li>
  );
}
