import { Text } from '@fluentui/react-text';
import { useEffect, useState, type ReactElement } from 'react';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import { bindParameters } from '../../../core/rulebook/bind-parameters';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ledgerNow } from '../../ledger/ledger-now';
import type { OpenStatus } from '../../ledger/ledger-session';
import { useSettingsWording } from '../../texts/settings-wording';
import type { ChangePreview } from './change-preview';
import { previewRules } from './change-rules';
import { ChangeTable } from './change-table';

/** The due dates a rulebook with its defaults would give the complaints of the open ledger. */
export function RulebookTrial(props: {
  readonly status: OpenStatus;
  readonly definition: RulebookDefinition;
}): ReactElement | null {
  const { status, definition } = props;
  const { now } = useSurroundings();
  const { texts } = useSettingsWording();
  const [preview, setPreview] = useState<ChangePreview>();
  const [outcome, setOutcome] = useState<Outcome>();
  useEffect(() => {
    const parameters = bindParameters(definition.parameters, {}).values;
    const asOf = ledgerNow(status.ledger, now());
    previewRules(status, { definition, parameters, choices: {} }, asOf).then(
      setPreview,
      (problem: unknown) => setOutcome({ intent: 'error', text: problemText(problem, texts) }),
    );
  }, [status, definition, now, texts]);
  if (!preview) return <OutcomeMessage outcome={outcome} />;
  const { changes, ledger } = preview;
  return (
    <>
      <Text>
        {changes.length === 0
          ? texts.ownRulebook.triedNone
          : texts.ownRulebook.tried(changes.length)}
      </Text>
      {changes.length > 0 && <ChangeTable changes={changes} zone={ledger.zone} />}
    </>
  );
}
