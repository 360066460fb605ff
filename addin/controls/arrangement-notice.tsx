import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-message-bar';
import { useState, type ReactElement } from 'react';
import { missingArrangement } from '../../core/calendar/missing-arrangement';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { useLedgerNow } from '../app/use-ledger-now';
import { useWording } from '../texts/texts';

/** Says from 1 October on that the arrangement of next year is missing, until it is put away. */
export function ArrangementNotice(props: { readonly ledger: LedgerSettings }): ReactElement | null {
  const { ledger } = props;
  const { say, texts } = useWording();
  const [isAway, setAway] = useState(false);
  const finding = missingArrangement(ledger.calendar, ledger.zone.toDay(useLedgerNow(ledger)));
  if (!finding || isAway) return null;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody>{say(finding.message)}</MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => setAway(true)}>
          {texts.common.dismiss}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
