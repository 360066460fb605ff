import { Text } from '@fluentui/react-text';
import { type SubmitEvent, type ReactElement } from 'react';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { isSameRules } from '../../../core/rulebook/ledger-rules';
import { settledParameters } from '../../../core/rulebook/settle-choices';
import { PaneSection } from '../../controls/pane-layout';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useSettingsWording } from '../../texts/settings-wording';
import { Ambiguities } from './ambiguities';
import { changeRules, previewRules } from './change-rules';
import { madeChoices } from './ledger-draft';
import { ParameterFields } from './parameter-fields';
import { PreviewedChange } from './previewed-change';
import { useChange } from './use-change';
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
  const { settings } = useSettingsWording().texts;
  const draft = useRulesDraft(definition, ledger.rulebook);
  const { bound } = draft;
  const choices = madeChoices(draft.choices);
  const isNewer = stored.rulebookVersion !== definition.version;
  const isSame =
    candidate === undefined &&
    isSameRules(
      { ...ledger.rulebook, version: stored.rulebookVersion, earlier: [] },
      { version: definition.version, parameters: bound.values, choices },
    );
  const change = useChange(status, (preview, act) => changeRules(status, preview, act), {
    saved: settings.rulesSaved,
    onSaved: onApplied,
  });
  const isChangeable = definition.parameters.length > 0 || definition.ambiguities.length > 0;
  const isShown =
    isChangeable || isNewer || candidate !== undefined || change.outcome !== undefined;
  if (!isShown) return null;

  const look = (event: SubmitEvent) => {
    event.preventDefault();
    if (bound.findings.some(({ severity }) => severity === 'error')) return;
    if (isSame) {
      change.reset({ intent: 'info', text: settings.rulesSame });
      return;
    }
    const wanted = { definition, parameters: bound.values, choices };
    change.look((at) => previewRules(status, wanted, at));
  };
  const edit = (enter: () => void) => {
    change.reset();
    enter();
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
        <PreviewedChange change={change} look={settings.previewRules} />
      </form>
    </PaneSection>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;
