import { makeStyles } from '@griffel/react';
import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { tokens } from '@fluentui/react-theme';
import type { ReactElement } from 'react';
import type { ClockState } from '../../core/clock/clock-state';
import { dueText } from '../../core/clock/due-text';
import { explainClock } from '../../core/clock/explain-clock';
import { explainLight } from '../../core/clock/explain/explain-light';
import { statusName } from '../../core/clock/light-name';
import { remainingText } from '../../core/clock/remaining-text';
import type { ComplaintRecord } from '../../core/record/record';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { useHandlingWording } from '../texts/handling-wording';
import { GuidanceFold } from './guidance-fold';
import { LightBadge } from './light-badge';
import { minuteText } from '../../core/date/minute-text';

const useStyles = makeStyles({
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'flex', flexDirection: 'column' },
  item: {
    padding: '8px 0 8px 10px',
    borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
    marginBottom: '6px',
  },
  head: { display: 'flex', justifyContent: 'space-between', gap: '8px', alignItems: 'flex-start' },
  facts: {
    display: 'flex',
    flexWrap: 'wrap',
    columnGap: '12px',
    color: tokens.colorNeutralForeground2,
  },
  steps: { margin: '4px 0 0', paddingLeft: '24px', fontSize: tokens.fontSizeBase200 },
  summary: { cursor: 'pointer' },
  light: { margin: '4px 0 6px' },
});

/** The clocks of a record in the rulebook's order: light, due, what is left, and why that date. */
export function ClockList(props: {
  readonly clocks: readonly ClockState[];
  readonly record: ComplaintRecord;
  readonly ledger: LedgerSettings;
  /** Writes the explanation of a clock as the note of its cell; absent where there is no cell. */
  readonly onNote?: (state: ClockState) => void;
}): ReactElement {
  const styles = useStyles();
  return (
    <ul className={styles.list}>
      {props.clocks.map((state) => (
        <ClockItem key={state.clock.key} {...props} state={state} />
      ))}
    </ul>
  );
}

function ClockItem(props: {
  readonly state: ClockState;
  readonly record: ComplaintRecord;
  readonly ledger: LedgerSettings;
  readonly onNote?: (state: ClockState) => void;
}): ReactElement {
  const { state, ledger } = props;
  const styles = useStyles();
  const { say, texts } = useHandlingWording();
  const { handling, entry } = texts;
  const time = (at: { readonly instant: number }) => minuteText(ledger.zone.toWall(at.instant));
  const remaining = remainingText(state);
  return (
    <li className={styles.item}>
      <div className={styles.head}>
        <Text weight="semibold">{say(state.clock.title)}</Text>
        <LightBadge
          light={state.light}
          text={state.light === 'grey' ? statusName(state.status) : undefined}
        />
      </div>
      <div className={styles.facts}>
        {state.startedAt && (
          <Text size={200}>
            {handling.started} {time(state.startedAt)}
          </Text>
        )}
        {state.due && (
          <Text size={200} weight="semibold">
            {handling.due} {dueText(state.due, ledger.zone)}
          </Text>
        )}
        {state.stoppedAt && (
          <Text size={200}>
            {handling.stopped} {time(state.stoppedAt)}
          </Text>
        )}
        {remaining && <Text size={200}>{say(remaining)}</Text>}
        {!state.calendarCertain && <Text size={200}>{entry.calendarPending}</Text>}
      </div>
      <GuidanceFold rulebook={ledger.rulebook} at={[state.clock.key]} />
      <Explanation {...props} />
    </li>
  );
}

/** Why a clock is due when it is and why it has its colour, folded until somebody asks. */
function Explanation(props: {
  readonly state: ClockState;
  readonly record: ComplaintRecord;
  readonly ledger: LedgerSettings;
  readonly onNote?: (state: ClockState) => void;
}): ReactElement {
  const { state, record, ledger, onNote } = props;
  const styles = useStyles();
  const { say, texts } = useHandlingWording();
  const { handling } = texts;
  return (
    <details>
      <summary className={styles.summary}>
        <Text size={200}>{state.due ? handling.why : handling.whyColour}</Text>
      </summary>
      <ol className={styles.steps}>
        {explainClock(state, record, ledger.rulebook, ledger).map((step, index) => (
          <li key={index}>
            <Text size={200}>{say(step.text)}</Text>
          </li>
        ))}
      </ol>
      <Text as="p" block size={200} className={styles.light}>
        {say(explainLight(state, ledger.zone))}
      </Text>
      {onNote && (
        <Button size="small" onClick={() => onNote(state)}>
          {handling.writeNote}
        </Button>
      )}
    </details>
  );
}
