import { useState, type SubmitEvent, type ReactElement } from 'react';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import { statutoryDays } from '../../../calendars/statutory-days';
import type { OpenStatus } from '../../ledger/ledger-session';
import { LabelledSelect } from '../../controls/labelled-select';
import { useSettingsWording } from '../../texts/settings-wording';
import { calendarDraft, readCalendarDraft, type CalendarDraft } from './calendar-draft';
import { CalendarFields } from './calendar-fields';
import { changeCalendar, previewCalendar } from './change-calendar';
import { HolidayImport } from './holiday-import';
import { calendarNames, daysNamed, withDays } from './named-calendars';
import { PreviewedChange } from './previewed-change';
import { useChange } from './use-change';

/** The ledger's own days and hours: a change is shown on the open complaints before it is applied. */
export function CalendarForm({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger, stored } = status;
  const { language, texts } = useSettingsWording();
  const { settings } = texts;
  const [name, setName] = useState<string>();
  const draftOf = (which: string | undefined): CalendarDraft =>
    calendarDraft(daysNamed(stored.calendar, which), language);
  const [draft, setDraft] = useState<CalendarDraft>(() => draftOf(undefined));
  const known = JSON.stringify(stored.calendar);
  const [shown, setShown] = useState(known);
  if (shown !== known) {
    // The ledger has another calendar meanwhile, such as one that came from others.
    setShown(known);
    setDraft(draftOf(name));
  }
  const names = calendarNames(ledger.rulebook.clocks, stored.calendar);
  const days = readCalendarDraft(draft, daysNamed(stored.calendar, name).kind);
  const change = useChange(status, (preview, act) => changeCalendar(status, preview, act), {
    saved: settings.calendarSaved,
  });

  const enter = (next: CalendarDraft) => {
    change.reset();
    setDraft(next);
  };
  const look = (event: SubmitEvent) => {
    event.preventDefault();
    if (days.findings.length > 0) return;
    const source = withDays(stored.calendar, name, days.source);
    change.look((at) => previewCalendar(status, source, at));
  };

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
            enter(draftOf(which));
          }}
        />
      )}
      <CalendarFields
        draft={draft}
        findingOf={(control) => days.findings.find(({ field }) => field === control)}
        onChange={(part) => enter({ ...draft, ...part })}
      />
      <HolidayImport
        calendar={compileCalendar(days.source, statutoryDays)}
        zone={ledger.zone}
        onAdopt={(source) => enter(calendarDraft(source, language))}
      />
      <PreviewedChange change={change} look={settings.previewCalendar} />
    </form>
  );
}

const formStyle = { display: 'flex', flexDirection: 'column', gap: '12px' } as const;
