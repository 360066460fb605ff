import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { isSameRules } from '../../../core/rulebook/ledger-rules';
import { settledParameters } from '../../../core/rulebook/settle-choices';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { PaneSection } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useWording } from '../../texts/texts';
import { Ambiguities } from './ambiguities';
import { ChangeImpact } from './change-impact';
import type { ChangePreview } from './change-preview';
import { changeRules, previewRules, storedRules } from './change-rules';
import { madeChoices } from './ledger-draft';
import { ParameterFields } from './parameter-fields';
import { useRulesDraft } from './use-rules-draft';

/**
 * The blanks of the ledger's regime, what its text leaves open and its version: a change is shown on
 * the open complaints before it is applied. Nothing where there is nothing to change.
 */
export function RulesForm(props: {
  readonly status: OpenStatus;
  /** A rulebook opened from a file, to take the place of the ledger's. */
  readonly candidate?: RulebookDefinition | undefined;
  readonly onApplied?: () => void;
}): ReactElement | null {
  const { status, candidate, onApplied } = props;
  const { ledger, stored } = status;
  const definition = candidate ?? ledger.rulebook.definition;
  const { now, preferences, session } = useSurroundings();
  const { operator } = useStore(preferences);
  const { say, texts } = useWording();
  const { settings } = texts;
  const draft = useRulesDraft(definition, ledger.rulebook);
  const { bound } = draft;
  const choices = madeChoices(draft.choices);
  const [preview, setPreview] = useState<ChangePreview>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const isNewer = stored.rulebookVersion !== definition.version;
  const isSame =
    candidate === undefined &&
    isSameRules(
      { ...storedRules(stored), choices: ledger.rulebook.choices },
      { version: definition.version, parameters: bound.values, choices },
    );
  const at = () => ledgerNow(ledger, now());
  const isChangeable = definition.parameters.length > 0 || definition.ambiguities.length > 0;
  if (!isChangeable && !isNewer && candidate === undefined && outcome === undefined) return null;

  const run = async (work: () => Promise<void>) => {
    setBusy(true);
    setOutcome(undefined);
    try {
      await work();
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    } finally {
      setBusy(false);
    }
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    if (bound.findings.some(({ severity }) => severity === 'error')) return;
    if (isSame) {
      setOutcome({ intent: 'info', text: settings.rulesSame });
      return;
    }
    const wanted = { definition, parameters: bound.values, choices };
    void run(async () => setPreview(await previewRules(status, wanted, at())));
  };
  const apply = (shown: ChangePreview, reason: string) =>
    void run(async () => {
      const troubles = await changeRules(status, shown, { at: at(), who: operator, reason });
      if (troubles.length > 0) {
        const text = troubles.map(({ message }) => say(message)).join(' ');
        setOutcome({ intent: 'error', text });
        return;
      }
      setPreview(undefined);
      await session.reload();
      setOutcome({ intent: 'success', text: settings.rulesSaved });
      onApplied?.();
    });
  const edit = (change: () => void) => {
    setPreview(undefined);
    setOutcome(undefined);
    change();
  };

  return (
    <PaneSection title={settings.rules}>
      <form onSubmit={look} noValidate style={formStyle}>
        {isNewer && (
          <Text>{settings.newerVersion(stored.rulebookVersion, definition.version)}</Text>
        )}
        <ParameterFields
          definition={definition}
          values={draft.values}
          settled={settledParameters(definition, {}, choices)}
          findingOf={(key) => bound.findings.find(({ field }) => field === key)}
          idOf={(key) => `rules-${key}`}
          onChange={(values) => edit(() => draft.setValues(values))}
        />
        <Ambiguities
          definition={definition}
          choices={draft.choices}
          notes={stored.choiceNotes}
          onChange={(changed) => edit(() => draft.setChoices(changed))}
        />
        {preview ? (
          <ChangeImpact
            preview={preview}
            busy={busy}
            onApply={(reason) => apply(preview, reason)}
            onCancel={() => setPreview(undefined)}
          />
        ) : (
          <div>
            <Button type="submit" disabled={busy}>
              {busy ? settings.previewing : settings.previewRules}
            </Button>
          </div>
        )}
        <OutcomeMessage outcome={outcome} />
      </form>
    </PaneSection>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;
