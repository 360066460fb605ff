import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import { bindParameters } from '../../../core/rulebook/bind-parameters';
import { isSameRules } from '../../../core/rulebook/ledger-rules';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { PaneSection } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useWording } from '../../texts/texts';
import { ChangeImpact } from './change-impact';
import type { ChangePreview } from './change-preview';
import { changeRules, previewRules, storedRules } from './change-rules';
import { ParameterFields } from './parameter-fields';

/**
 * The blanks of the ledger's regime and its version: a change is shown on the open complaints before
 * it is applied. Nothing where the regime has no blanks and the ledger its present version.
 */
export function RulesForm({ status }: { readonly status: OpenStatus }): ReactElement | null {
  const { ledger, stored } = status;
  const { definition } = ledger.rulebook;
  const { now, preferences, session } = useSurroundings();
  const { operator } = useStore(preferences);
  const { say, texts } = useWording();
  const { settings } = texts;
  const [values, setValues] = useState<Readonly<Record<string, string>>>(() =>
    Object.fromEntries(
      Object.entries(ledger.rulebook.parameters).map(([key, value]) => [key, String(value)]),
    ),
  );
  const [preview, setPreview] = useState<ChangePreview>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const bound = bindParameters(definition.parameters, values);
  const next = { version: definition.version, parameters: bound.values };
  const isNewer = stored.rulebookVersion !== definition.version;
  const isSame = isSameRules(storedRules(stored), next);
  const at = () => ledgerNow(ledger, now());
  if (definition.parameters.length === 0 && !isNewer && outcome === undefined) return null;

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
    if (bound.findings.length > 0) return;
    if (isSame) {
      setOutcome({ intent: 'info', text: settings.rulesSame });
      return;
    }
    void run(async () => setPreview(await previewRules(status, bound.values, at())));
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
    });

  return (
    <PaneSection title={settings.rules}>
      <form onSubmit={look} noValidate style={formStyle}>
        {isNewer && (
          <Text>{settings.newerVersion(stored.rulebookVersion, definition.version)}</Text>
        )}
        <ParameterFields
          definition={definition}
          values={values}
          findingOf={(key) => bound.findings.find(({ field }) => field === key)}
          idOf={(key) => `rules-${key}`}
          onChange={(changed) => {
            setPreview(undefined);
            setOutcome(undefined);
            setValues(changed);
          }}
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
