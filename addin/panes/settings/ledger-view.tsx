import { Text } from '@fluentui/react-text';
import type { ReactElement } from 'react';
import { durationText } from '../../../core/clock/duration-text';
import { formatDay } from '../../../core/date/civil-date';
import type { OpenStatus } from '../../ledger/ledger-session';
import { PaneSection } from '../../controls/pane-layout';
import { useSettingsWording } from '../../texts/settings-wording';
import { CalendarForm } from './calendar-form';
import { DisposalSection } from './disposal-section';
import { ShareSection } from './share-section';
import { RulesSection } from './rules-section';

/** The ledger of this workbook: its rulebook, parameters, clocks and calendar. */
export function LedgerView({ status }: { readonly status: OpenStatus }): ReactElement {
  const { ledger } = status;
  const { rulebook, calendar } = ledger;
  const { say, texts } = useSettingsWording();
  const { settings } = texts;
  const isPublished = Number.isFinite(calendar.certainFrom);
  return (
    <>
      <PaneSection title={settings.ledger}>
        <Text weight="semibold">{ledger.name}</Text>
        <Text>
          {settings.rulebook}
          {texts.common.colon}
          {texts.common.inBrackets(say(rulebook.title), `${settings.version} ${rulebook.version}`)}
        </Text>
        <Text size={200}>
          {settings.rulebookSource}
          {texts.common.colon}
          {say(rulebook.source)}
        </Text>
      </PaneSection>
      <ShareSection status={status} />
      <RulesSection status={status} />
      <DisposalSection status={status} />
      <PaneSection title={settings.clocks}>
        <ul style={{ margin: 0, paddingLeft: '20px' }}>
          {rulebook.clocks.map((clock) => (
            <li key={clock.key}>
              <Text>
                {say(clock.title)}
                {texts.common.colon}
                {say(durationText(clock.within))}
              </Text>{' '}
              <Text size={200}>
                <code>{clock.key}</code> · {texts.common.clause(clock.clause)}
              </Text>
            </li>
          ))}
        </ul>
      </PaneSection>
      <PaneSection title={settings.calendar}>
        <Text size={200}>
          {settings.calendarVersion}
          {texts.common.colon}
          {calendar.version}
        </Text>
        {isPublished && (
          <Text size={200}>
            {settings.calendarCertain(
              formatDay(calendar.certainFrom),
              formatDay(calendar.certainTo),
            )}{' '}
            {settings.calendarAssumed}
          </Text>
        )}
        <CalendarForm status={status} />
      </PaneSection>
    </>
  );
}
