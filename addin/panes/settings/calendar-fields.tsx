import type { ReactElement } from 'react';
import type { Finding } from '../../../core/finding';
import { LabelledText } from '../../controls/labelled-text';
import { useSettingsWording } from '../../texts/settings-wording';
import type { CalendarDraft } from './calendar-draft';

/** The controls of a ledger's own calendar: business hours, closed days, extra working
 * days, and days in hours of their own. */
export function CalendarFields(props: {
  readonly draft: CalendarDraft;
  readonly findingOf: (control: string) => Finding | undefined;
  readonly onChange: (part: Partial<CalendarDraft>) => void;
}): ReactElement {
  const { draft, findingOf, onChange } = props;
  const { settings } = useSettingsWording().texts;
  return (
    <>
      <LabelledText
        id="new-ledger-hours"
        label={settings.hours}
        hint={settings.hoursHint}
        value={draft.hours}
        finding={findingOf('hours')}
        onChange={(hours) => onChange({ hours })}
      />
      <LabelledText
        id="new-ledger-weekdayHours"
        label={settings.weekdayHours}
        hint={settings.weekdayHoursHint}
        lines={2}
        value={draft.weekdayHours}
        finding={findingOf('weekdayHours')}
        onChange={(weekdayHours) => onChange({ weekdayHours })}
      />
      <LabelledText
        id="new-ledger-closures"
        label={settings.closures}
        hint={settings.daysHint}
        lines={2}
        value={draft.closures}
        finding={findingOf('closures')}
        onChange={(closures) => onChange({ closures })}
      />
      <LabelledText
        id="new-ledger-extraWorkdays"
        label={settings.extraWorkdays}
        hint={settings.daysHint}
        lines={2}
        value={draft.extraWorkdays}
        finding={findingOf('extraWorkdays')}
        onChange={(extraWorkdays) => onChange({ extraWorkdays })}
      />
      <LabelledText
        id="new-ledger-ownHours"
        label={settings.ownHours}
        hint={settings.ownHoursHint}
        lines={2}
        value={draft.ownHours}
        finding={findingOf('ownHours')}
        onChange={(ownHours) => onChange({ ownHours })}
      />
    </>
  );
}
