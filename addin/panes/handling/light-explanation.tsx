import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import type { Assessment } from '../../../core/clock/assess-record';
import { explainRecordLight } from '../../../core/clock/explain/explain-record-light';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { useHandlingWording } from '../../texts/handling-wording';

/** Why a record has its colour, folded until somebody asks. */
export function LightExplanation(props: {
  readonly assessment: Assessment;
  readonly ledger: LedgerSettings;
  readonly onNote: () => void;
}): ReactElement {
  const { assessment, ledger, onNote } = props;
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  return (
    <details style={{ marginBottom: '6px' }}>
      <summary style={{ cursor: 'pointer' }}>
        <Text size={200}>{handling.whyColour}</Text>
      </summary>
      <Text as="p" block size={200} style={{ margin: '4px 0 6px' }}>
        {say(explainRecordLight(assessment, ledger.zone))}
      </Text>
      <Button size="small" onClick={onNote}>
        {handling.writeNote}
      </Button>
    </details>
  );
}
