import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { hoursText } from '../../../core/calendar/hours-text';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import type { OpenStatus } from '../../ledger/ledger-session';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { LabelledText } from '../../controls/labelled-text';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ControlRow } from '../../controls/pane-layout';
import { ledgerNow } from '../../ledger/ledger-now';
import { useWording } from '../../texts/texts';
import { changeCalendar, previewCalendar, type CalendarPreview } from './change-calendar';
import { CalendarFields } from './calendar-fields';
import { readCalendarDraft, type CalendarDraft } from './ledger-draft';
import { dayListText } from './parse-day-list';

/** How many changed complaints are listed; the rest is counted. */
const LISTED = 20;

/** The ledger's own days and hours: a change is shown on the open complaints before it is applied. */
export function CalendarForm({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger, stored } = status;
  const { now, preferences, session } = useSurroundings();
  const { operator } = useStore(preferences);
  const { say, texts } = useWording();
  const { settings } = texts;
  const [draft, setDraft] = useState<CalendarDraft>(() => ({
    hours: hoursText(stored.calendar.hours),
    closures: dayListText(stored.calendar.closures),
    extraWorkdays: dayListText(stored.calendar.extraWorkdays),
  }));
  const [preview, setPreview] = useState<CalendarPreview>();
  const [reason, setReason] = useState('');
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const { source, findings } = readCalendarDraft(draft, stored.calendar.kind);
  const at = () => ledgerNow(ledger, now());

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
    if (findings.length > 0) return;
    void run(async () => setPreview(await previewCalendar(status, source, at())));
  };
  const apply = () =>
    void run(async () => {
      if (!preview) return;
      if (reason.trim() === '') {
        setOutcome({ intent: 'error', text: texts.handling.reasonMissing });
        return;
      }
      const troubles = await changeCalendar(status, preview, {
        at: at(),
        who: operator,
        reason: reason.trim(),
      });
      if (troubles.length > 0) {
        setOutcome({
          intent: 'error',
          text: troubles.map(({ message }) => say(message)).join(' '),
        });
        return;
      }
      setPreview(undefined);
      setReason('');
      await session.reload();
      setOutcome({ intent: 'success', text: settings.calendarSaved });
    });

  return (
    <form onSubmit={look} noValidate style={formStyle}>
      <CalendarFields
        draft={draft}
        findingOf={(control) => findings.find(({ field }) => field === control)}
        onChange={(part) => {
          setPreview(undefined);
          setDraft((before) => ({ ...before, ...part }));
        }}
      />
      {!preview && (
        <div>
          <Button type="submit" disabled={busy}>
            {settings.saveCalendar}
          </Button>
        </div>
      )}
      {preview && (
        <>
          <Text role="status">
            {preview.changes.length === 0
              ? settings.calendarNoChange
              : settings.calendarChanges(preview.changes.length)}
          </Text>
          <ul style={{ margin: 0, paddingLeft: '20px' }}>
            {preview.changes.slice(0, LISTED).map(({ number, clock, before, after }) => (
              <li key={`${number} ${clock.zh}`}>
                <Text size={200}>
                  {number} {say(clock)}
                  {texts.common.colon}
                  {before} → {after}
                </Text>
              </li>
            ))}
          </ul>
          <LabelledText
            label={settings.changeReason}
            required
            value={reason}
            onChange={setReason}
          />
          <ControlRow>
            <Button appearance="primary" disabled={busy} onClick={apply}>
              {settings.apply}
            </Button>
            <Button disabled={busy} onClick={() => setPreview(undefined)}>
              {texts.common.cancel}
            </Button>
          </ControlRow>
        </>
      )}
      <OutcomeMessage outcome={outcome} />
    </form>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;
