import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useCallback, useEffect, useMemo, useState, type ReactElement } from 'react';
import { dutyList, type DutyState } from '../../../core/escalation/duty-list';
import { dutyText } from '../../../core/escalation/duty-text';
import { dutyLine, type DutyHistory } from '../../../core/workbook/duty-history';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import { problemText } from '../../app/problem-text';
import { useLedgerNow } from '../../app/use-ledger-now';
import { useStore } from '../../app/use-store';
import { useSurroundings } from '../../app/surroundings';
import { LightBadge } from '../../controls/light-badge';
import type { Outcome } from '../../controls/outcome-message';
import { ControlRow, PaneSection } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import { en } from '../../texts/en';
import { useHandlingWording } from '../../texts/handling-wording';
import { zh } from '../../texts/zh';
import { readDutyMarks } from '../../workbook/read-duty-marks';
import { writeHistory } from '../../workbook/write-history';

/** 职责: what the office owes by the period; a duty that was done is marked on the history sheet. */
export function Duties(props: {
  readonly ledger: LedgerSettings;
  readonly shown: boolean;
  readonly onOutcome: (outcome: Outcome) => void;
}): ReactElement | null {
  const { ledger, shown, onOutcome } = props;
  const { now, preferences } = useSurroundings();
  const { operator } = useStore(preferences);
  const { say, texts } = useHandlingWording();
  const asOf = useLedgerNow(ledger);
  const [history, setHistory] = useState<DutyHistory>();
  const hasDuties = ledger.rulebook.duties.length > 0;
  const tell = useCallback(
    (problem: unknown) => onOutcome({ intent: 'error', text: problemText(problem, texts) }),
    [onOutcome, texts],
  );
  useEffect(() => {
    if (!shown || !hasDuties) return;
    readDutyMarks(ledger).then(setHistory, tell);
  }, [shown, hasDuties, ledger, tell]);
  const duties = useMemo(() => {
    if (!history) return [];
    const since = history.since ?? ledger.zone.toDay(asOf);
    return dutyList(ledger.rulebook, history.marks, ledger, asOf, since);
  }, [history, ledger, asOf]);
  if (duties.length === 0) return null;
  const mark = async (state: DutyState) => {
    const { actions } = ledger.language === 'zh' ? zh : en;
    const act = { at: ledgerNow(ledger, now()), who: operator, action: actions.duty };
    try {
      await writeHistory([dutyLine(state, ledger, act)]);
      setHistory(await readDutyMarks(ledger));
      onOutcome({ intent: 'success', text: texts.handling.done(say(state.duty.title)) });
    } catch (problem) {
      tell(problem);
    }
  };
  return (
    <PaneSection title={texts.handling.duties}>
      {duties.map((state) => (
        <DutyItem
          key={`${state.duty.key} ${state.period.from}`}
          ledger={ledger}
          state={state}
          onDone={() => void mark(state)}
        />
      ))}
    </PaneSection>
  );
}

function DutyItem(props: {
  readonly ledger: LedgerSettings;
  readonly state: DutyState;
  readonly onDone: () => void;
}): ReactElement {
  const { ledger, state, onDone } = props;
  const { say, texts } = useHandlingWording();
  const { duty, done, light } = state;
  const role = ledger.rulebook.roles.find(({ key }) => key === duty.role);
  return (
    <div>
      <ControlRow>
        <Text weight="semibold">{say(duty.title)}</Text>
        <LightBadge light={light} />
      </ControlRow>
      <Text as="p" size={200} style={factStyle}>
        {say(dutyText(state, ledger.zone))}
      </Text>
      <Text as="p" size={200} style={factStyle}>
        {role && `${texts.handling.by}${texts.common.colon}${say(role.title)} `}
        {texts.common.clause(duty.clause)}
      </Text>
      {done < duty.atLeast && (
        <Button size="small" onClick={onDone}>
          {texts.handling.dutyDone}
        </Button>
      )}
    </div>
  );
}

const factStyle = { display: 'block', margin: '2px 0 4px', overflowWrap: 'anywhere' } as const;
