import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useState, type ReactElement } from 'react';
import { LabelledText } from '../../controls/labelled-text';
import { OutcomeMessage } from '../../controls/outcome-message';
import { ControlRow } from '../../controls/pane-layout';
import { useHandlingWording } from '../../texts/handling-wording';
import { useSettingsWording } from '../../texts/settings-wording';
import type { ChangePreview } from './change-preview';
import { ChangeTable } from './change-table';

/** What a calendar or other rules would change, and the reason without which it is not applied. */
export function ChangeImpact(props: {
  readonly preview: ChangePreview;
  readonly busy: boolean;
  readonly onApply: (reason: string) => void;
  readonly onCancel: () => void;
}): ReactElement {
  const { preview, busy, onApply, onCancel } = props;
  const { texts } = useSettingsWording();
  const { handling } = useHandlingWording().texts;
  const { settings } = texts;
  const [reason, setReason] = useState('');
  const [tried, setTried] = useState(false);
  const isMissing = tried && reason.trim() === '';
  const { changes, ledger } = preview;
  return (
    <>
      <Text role="status">
        {changes.length === 0
          ? settings.calendarNoChange
          : settings.calendarChanges(changes.length)}
      </Text>
      {changes.length > 0 && <ChangeTable changes={changes} zone={ledger.zone} />}
      <Text size={200}>{settings.endedStay}</Text>
      <LabelledText label={settings.changeReason} required value={reason} onChange={setReason} />
      <OutcomeMessage
        outcome={isMissing ? { intent: 'error', text: handling.reasonMissing } : undefined}
      />
      <ControlRow>
        <Button
          appearance="primary"
          disabled={busy}
          onClick={() => {
            setTried(true);
            if (reason.trim() !== '') onApply(reason.trim());
          }}
        >
          {settings.apply}
        </Button>
        <Button disabled={busy} onClick={onCancel}>
          {texts.common.cancel}
        </Button>
      </ControlRow>
    </>
  );
}
