import { Button } from '@fluentui/react-button';
import { MessageBar, MessageBarBody } from '@fluentui/react-message-bar';
import { Spinner } from '@fluentui/react-spinner';
import { Text } from '@fluentui/react-text';
import { useCallback, useEffect, useState, type ReactElement } from 'react';
import type { OpenStatus } from '../../ledger/ledger-session';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { FindingList } from '../../controls/finding-list';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { PaneLayout } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import { useHandlingWording } from '../../texts/handling-wording';
import { cellText } from '../../workbook/cell-text';
import { readSelectedCase, type SelectedCase } from '../../workbook/read-selected-case';
import { refreshWrittenValues } from '../../workbook/refresh-written-values';
import { watchSelection } from '../../workbook/watch-selection';
import { CaseView } from './case-view';
import { Duties } from './duties';
import { PrintSection } from './print-section';

/** 办理: follows the selected row; never takes the focus from the sheet. */
export function HandlingPane(props: {
  readonly status: OpenStatus;
  readonly shown: boolean;
}): ReactElement {
  const { status, shown } = props;
  const { ledger } = status;
  const { now } = useSurroundings();
  const { texts } = useHandlingWording();
  const [selected, setSelected] = useState<SelectedCase>();
  const [trouble, setTrouble] = useState<string>();
  const [outcome, setOutcome] = useState<Outcome>();

  const follow = useCallback(async () => {
    try {
      const found = await readSelectedCase(ledger);
      setSelected(found);
      setTrouble(undefined);
      if (found.kind === 'case') {
        await refreshWrittenValues(ledger, ledgerNow(ledger, now()), found.row);
      }
    } catch (problem) {
      setTrouble(problemText(problem, texts));
    }
  }, [ledger, texts, now]);

  useEffect(() => {
    if (!shown) return undefined;
    return watchSelection(() => void follow());
  }, [shown, follow]);

  return (
    <PaneLayout title={texts.handling.title}>
      {trouble !== undefined && (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{trouble}</MessageBarBody>
        </MessageBar>
      )}
      {trouble !== undefined && <Button onClick={() => void follow()}>{texts.common.retry}</Button>}
      <OutcomeMessage outcome={outcome} />
      {!selected && trouble === undefined && <Spinner label={texts.common.loading} />}
      {selected?.kind === 'elsewhere' && <Text>{texts.handling.nothingSelected}</Text>}
      {selected?.kind === 'empty' && <Text>{texts.handling.emptyRow}</Text>}
      {selected?.kind === 'unreadable' && <FindingList findings={selected.findings} />}
      {selected?.kind === 'case' && (
        <CaseView
          key={`${cellText(selected.raw.id)} ${selected.row}`}
          ledger={ledger}
          serviceId={status.serviceId}
          selected={selected}
          onOutcome={setOutcome}
          onWritten={follow}
        />
      )}
      <PrintSection ledger={ledger} />
      <Duties ledger={ledger} shown={shown} onOutcome={setOutcome} />
    </PaneLayout>
  );
}
