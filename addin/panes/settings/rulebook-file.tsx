import { makeStyles } from '@griffel/react';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement, type ReactNode } from 'react';
import type { CheckedRulebook } from '../../../core/example/check-own-rulebook';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { FileDrop } from '../../controls/file-drop';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useSettingsWording } from '../../texts/settings-wording';
import { RulebookVerdict } from './rulebook-verdict';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
});

/** A file that came through the door, or did not. */
interface Opened {
  readonly name: string;
  readonly checked: CheckedRulebook;
}

/** Takes a rulebook of the office's own by drop or by choice, says what is wrong, and offers it. */
export function RulebookFile(props: {
  /** What is done with it, as the button says. */
  readonly adoptText: string;
  readonly onAdopt: (definition: RulebookDefinition) => void;
  /** What is to be done next once it is adopted. */
  readonly adoptedText: (definition: RulebookDefinition) => string;
  /** Why a sound rulebook cannot be adopted here. */
  readonly refusalOf?: (definition: RulebookDefinition) => string | undefined;
  /** What it would do to the records at hand, where it cannot be adopted. */
  readonly trialOf?: (definition: RulebookDefinition) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { rulebooks } = useSurroundings();
  const { texts } = useSettingsWording();
  const { ownRulebook } = texts;
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const [outcome, setOutcome] = useState<Outcome>();

  const take = async (file: File) => {
    setBusy(true);
    setOpened(undefined);
    setOutcome(undefined);
    try {
      const [bytes, { checkRulebookFile }] = await Promise.all([
        file.arrayBuffer(),
        import('../../ledger/check-rulebook-file'),
      ]);
      const checked = await checkRulebookFile(new Uint8Array(bytes), rulebooks);
      setOpened({ name: file.name, checked });
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };

  const adopt = (definition: RulebookDefinition) => {
    props.onAdopt(definition);
    setOpened(undefined);
    setOutcome({ intent: 'info', text: props.adoptedText(definition) });
  };

  return (
    <details>
      <summary className={styles.summary}>
        <Text weight="semibold">{ownRulebook.title}</Text>
      </summary>
      <div className={styles.body}>
        <Text size={200}>{ownRulebook.hint}</Text>
        <FileDrop
          hint={ownRulebook.drop}
          pick={ownRulebook.pick}
          accept=".yaml,.yml,.txt"
          busy={busy ? ownRulebook.checking : undefined}
          onTake={(file) => void take(file)}
        />
        <OutcomeMessage outcome={outcome} />
        {opened && <RulebookVerdict {...props} {...opened} onAdopt={adopt} />}
      </div>
    </details>
  );
}
