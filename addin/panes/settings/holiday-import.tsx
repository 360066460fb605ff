import { Button } from '@fluentui/react-button';
import { Text } from '@fluentui/react-text';
import { useRef, useState, type ReactElement } from 'react';
import type { Calendar, CalendarSource } from '../../../core/calendar/calendar';
import { adoptHolidays } from '../../../core/calendar/adopt-holidays';
import { compareHolidays, type HolidayChange } from '../../../core/calendar/compare-holidays';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import type { Zone } from '../../../core/date/time';
import type { Finding } from '../../../core/finding';
import { statutoryDays } from '../../../calendars/statutory-days';
import { problemText } from '../../app/problem-text';
import { FindingList } from '../../controls/finding-list';
import { LabelledText } from '../../controls/labelled-text';
import { OutcomeMessage, type Outcome } from '../../controls/outcome-message';
import { ControlRow } from '../../controls/pane-layout';
import { useSettingsWording } from '../../texts/settings-wording';
import { HolidayChanges } from './holiday-changes';
import { readHolidays } from './read-holidays';

/** Takes a file or a pasted table of holidays, shows what it changes, and puts it into the form. */
export function HolidayImport(props: {
  readonly calendar: Calendar;
  readonly zone: Zone;
  readonly onAdopt: (source: CalendarSource) => void;
}): ReactElement {
  const { calendar, zone, onAdopt } = props;
  const { texts } = useSettingsWording();
  const { settings } = texts;
  const input = useRef<HTMLInputElement>(null);
  const [pasted, setPasted] = useState('');
  const [changes, setChanges] = useState<readonly HolidayChange[]>();
  const [findings, setFindings] = useState<readonly Finding[]>([]);
  const [outcome, setOutcome] = useState<Outcome>();

  const take = async (name: string, content: Promise<ArrayBuffer> | Uint8Array) => {
    setOutcome(undefined);
    setChanges(undefined);
    try {
      const bytes = new Uint8Array(await content);
      const list = await readHolidays(name, bytes, zone);
      setFindings(list.findings);
      setChanges(compareHolidays(list.entries, calendar, withoutOwnDays(calendar)));
    } catch (problem) {
      setOutcome({ intent: 'error', text: problemText(problem, texts) });
    }
  };
  const adopt = (removes: boolean) => {
    const adopted = adoptHolidays(calendar.source, changes ?? [], removes);
    const count = (changes ?? []).filter(
      ({ change }) =>
        change === 'added' || change === 'changed' || (removes && change === 'removed'),
    ).length;
    onAdopt(adopted);
    setChanges(undefined);
    setFindings([]);
    setPasted('');
    setOutcome({ intent: 'success', text: settings.holidaysAdopted(count) });
  };

  return (
    <details>
      <summary style={{ cursor: 'pointer' }}>
        <Text weight="semibold">{settings.holidays}</Text>
      </summary>
      <div style={{ display: 'flex', flexDirection: 'column', gap: '8px', paddingTop: '8px' }}>
        <Text size={200}>{settings.holidaysHint}</Text>
        <div>
          <Button onClick={() => input.current?.click()}>{settings.holidaysPick}</Button>
        </div>
        <input
          ref={input}
          type="file"
          hidden
          aria-label={settings.holidaysPick}
          accept=".ics,.xlsx,.xlsm,.csv,.tsv,.txt"
          onChange={(event) => {
            const file = event.target.files?.[0];
            if (file) void take(file.name, file.arrayBuffer());
            event.target.value = '';
          }}
        />
        <LabelledText
          label={settings.holidaysPaste}
          lines={3}
          value={pasted}
          onChange={setPasted}
        />
        <ControlRow>
          <Button
            disabled={pasted.trim() === ''}
            onClick={() => void take('', new TextEncoder().encode(pasted))}
          >
            {settings.holidaysCompare}
          </Button>
        </ControlRow>
        <div role="alert">
          <FindingList findings={findings} />
        </div>
        {changes && <HolidayChanges changes={changes} onAdopt={adopt} />}
        <OutcomeMessage outcome={outcome} />
      </div>
    </details>
  );
}

const withoutOwnDays = ({ source: { kind, hours, weekdayHours = [] } }: Calendar): Calendar =>
  compileCalendar({ kind, hours, weekdayHours, closures: [], extraWorkdays: [] }, statutoryDays);
