import { Button } from '@fluentui/react-button';
import { useState, type SubmitEvent, type ReactElement } from 'react';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { statutoryDays } from '../../../calendars/statutory-days';
import type { OpenStatus } from '../../ledger/ledger-session';
import { problemText } from '../../app/problem-text';
import { useSurroundings } from '../../app/surroundings';
import { useStore } from '../../app/use-store';
import { LabelledSelect } from '../../controls/labelled-select';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ledgerNow } from '../../ledger/ledger-now';
import { useWording } from '../../texts/texts';
import { calendarDraft, readCalendarDraft, type CalendarDraft } from './calendar-draft';
import { CalendarFields } from './calendar-fields';
import { changeCalendar, previewCalendar } from './change-calendar';
import { ChangeImpact } from './change-impact';
import type { ChangePreview } from './change-preview';
import { HolidayImport } from './holiday-import';
import { calendarNames, daysNamed, withDays } from './named-calendars';

/** The ledger's own days and hours: a change is shown on the open complaints before it is applied. */
export function CalendarForm({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger, stored } = status;
  const { now, preferences, session } = useSurroundings();
  const { operator } = useStore(preferences);
  const { language, say, texts } = useWording();
  const { settings } = texts;
  const [name, setName] = useState<string>();
  const draftOf = (which: string | undefined): CalendarDraft =>
    calendarDraft(daysNamed(stored.calendar, which), language);
  const [draft, setDraft] = useState<CalendarDraft>(() => draftOf(undefined));
  const [preview, setPreview] = useState<ChangePreview>();
  const [busy, setBusy] = useState(false);
  const [outcome, setOutcome] = useState<Outcome>();
  const names = calendarNames(ledger.rulebook.clocks, stored.calendar);
  const days = readCalendarDraft(draft, daysNamed(stored.calendar, name).kind);
  const at = () => ledgerNow(ledger, now());

  const change = (next: CalendarDraft) => {
    setPreview(undefined);
    setOutcome(undefined);
    setDraft(next);
  };
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
    if (days.findings.length > 0) return;
    const source = withDays(stored.calendar, name, days.source);
    void run(async () => setPreview(await previewCalendar(status, source, at())));
  };
  const apply = (shown: ChangePreview, reason: string) =>
    void run(async () => {
      const troubles = await changeCalendar(status, shown, { at: at(), who: operator, reason });
      if (troubles.length > 0) {
        const text = troubles.map(({ message }) => say(message)).join(' ');
        setOutcome({ intent: 'error', text });
        return;
      }
      setPreview(undefined);
      await session.reload();
      setOutcome({ intent: 'success', text: settings.calendarSaved });
    });

  return (
    <form onSubmit={look} noValidate style={formStyle}>
      {names.length > 0 && (
        <LabelledSelect
          label={settings.whichCalendar}
          value={name ?? ''}
          options={[
            { value: '', text: settings.mainCalendar },
            ...names.map((each) => ({ value: each, text: each })),
          ]}
          onChange={(chosen) => {
            const which = chosen === '' ? undefined : chosen;
            setName(which);
            change(draftOf(which));
          }}
        />
      )}
      <CalendarFields
        draft={draft}
        findingOf={(control) => days.findings.find(({ field }) => field === control)}
        onChange={(part) => change({ ...draft, ...part })}
      />
      <HolidayImport
        calendar={compileCalendar(days.source, statutoryDays)}
        zone={ledger.zone}
        onAdopt={(source) => change(calendarDraft(source, language))}
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
            {busy ? settings.previewing : settings.previewCalendar}
          </Button>
        </div>
      )}
      <OutcomeMessage outcome={outcome} />
    </form>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;
