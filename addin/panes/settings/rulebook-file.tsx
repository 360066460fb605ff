import { Button } from '@fluentui/react-button';
import { makeStyles, mergeClasses } from '@griffel/react';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import { useRef, useState, type DragEvent, type ReactElement, type ReactNode } from 'react';
import type { CheckedRulebook } from '../../../core/example/check-own-rulebook';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { useWording } from '../../texts/texts';
import { RulebookVerdict } from './rulebook-verdict';

const useStyles = makeStyles({
  summary: { cursor: 'pointer' },
  body: { display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' },
  zone: {
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    padding: '12px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '8px',
    textAlign: 'center',
  },
  over: { backgroundColor: tokens.colorNeutralBackground1Hover },
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
  /** Why a sound rulebook cannot be adopted here. */
  readonly refusalOf?: (definition: RulebookDefinition) => string | undefined;
  /** What it would do to the records at hand, where it cannot be adopted. */
  readonly trialOf?: (definition: RulebookDefinition) => ReactNode;
}): ReactElement {
  const styles = useStyles();
  const { rulebooks } = useSurroundings();
  const { texts } = useWording();
  const { ownRulebook } = texts;
  const input = useRef<HTMLInputElement>(null);
  const [over, setOver] = useState(false);
  const [busy, setBusy] = useState(false);
  const [opened, setOpened] = useState<Opened>();
  const [outcome, setOutcome] = useState<Outcome>();

  const take = async (file: File | undefined) => {
    if (!file) return;
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
  const drag = (event: DragEvent, isOver: boolean) => {
    event.preventDefault();
    setOver(isOver);
  };

  return (
    <details>
      <summary className={styles.summary}>
        <Text weight="semibold">{ownRulebook.title}</Text>
      </summary>
      <div className={styles.body}>
        <Text size={200}>{ownRulebook.hint}</Text>
        <div
          className={mergeClasses(styles.zone, over && styles.over)}
          onDragOver={(event) => drag(event, true)}
          onDragLeave={(event) => drag(event, false)}
          onDrop={(event) => {
            drag(event, false);
            void take(event.dataTransfer.files[0]);
          }}
        >
          {busy ? (
            <Spinner label={ownRulebook.checking} />
          ) : (
            <>
              <Text>{ownRulebook.drop}</Text>
              <Button onClick={() => input.current?.click()}>{ownRulebook.pick}</Button>
            </>
          )}
          <input
            ref={input}
            type="file"
            hidden
            aria-label={ownRulebook.pick}
            accept=".yaml,.yml,.txt"
            onChange={(event) => {
              void take(event.target.files?.[0]);
              event.target.value = '';
            }}
          />
        </div>
        <OutcomeMessage outcome={outcome} />
        {opened && <RulebookVerdict {...props} {...opened} />}
      </div>
    </details>
  );
}
