import { statutoryDays } from '../../../calendars/statutory-days';
import { compileCalendar } from '../../../core/calendar/compile-calendar';
import type { CalendarSource } from '../../../core/calendar/calendar';
import { bindRulebook } from '../../../core/rulebook/bind-rulebook';
import { parseRulebook } from '../../../core/rulebook/parse-rulebook';
import type { LedgerSettings, StoredLedger } from '../../../core/workbook/ledger-settings';
import {
  settingsRound,
  type SettingsOutcome,
  type TakenSettings,
} from '../../../addin/sync/settings-round';
import type { AgreedSettings } from '../../../addin/sync/sync-workbook';
import { officeLedger } from '../office-ledger';
import { ownRulebook } from '../own-rulebook';
import { serviceOverHttp, settingsOverHttp } from '../sync/service-over-http';
import type { TestService } from './open-test-service';

/** The definition a text of a rulebook gives. */
export const definitionOf = (text: string) => {
  const { definition } = parseRulebook(text);
  if (!definition) throw new Error('unreadable');
  return definition;
};
/** A workbook of a ledger by the own rulebook, as far as its settings are concerned. */
export function settingsWorkbook(
  role: string,
  service: TestService,
  ledger: string,
  text = ownRulebook,
) {
  const { rulebook } = bindRulebook(definitionOf(text), {});
  if (!rulebook) throw new Error('unbound');
  let settings: LedgerSettings = { ...officeLedger(rulebook), ownRulebook: true };
  let agreed: AgreedSettings | undefined;
  const told: TakenSettings[] = [];
  const change = (parameters: object, choices: Readonly<Record<string, string>> = {}) => {
    const next = bindRulebook(
      settings.rulebook.definition,
      { ...settings.rulebook.parameters, ...parameters },
      [],
      { ...settings.rulebook.choices, ...choices },
    ).rulebook;
    if (!next) throw new Error('unbound');
    settings = { ...settings, rulebook: next };
  };
  const stored = (): StoredLedger => ({
    id: 'l',
    name: 'l',
    language: 'zh',
    zone: 'Asia/Shanghai',
    rulebookId: 'small-office',
    rulebookVersion: settings.rulebook.version,
    ownRulebook: true,
    parameters: settings.rulebook.parameters,
    choices: settings.rulebook.choices,
    calendar: settings.calendar.source,
  });
  return {
    change,
    setCalendar: (source: CalendarSource) =>
      void (settings = { ...settings, calendar: compileCalendar(source, statutoryDays) }),
    settings: () => settings,
    told,
    async round(
      theirs?: readonly string[],
      asked = settingsOverHttp(service.ports, ledger, role),
    ): Promise<SettingsOutcome> {
      const page = await serviceOverHttp(service.ports, ledger, role).changes('0');
      if (!page.ok || !page.value.settings) throw new Error('the service does not tell');
      return settingsRound(
        {
          ledger: settings,
          stored: stored(),
          service: asked,
          agreed,
          remember: (next) => Promise.resolve(void (agreed = next)),
          write(next, taken) {
            settings = next;
            told.push(taken);
            return Promise.resolve([]);
          },
          reason: () => Promise.resolve('局务会决定'),
        },
        page.value.settings,
        theirs && new Set(theirs),
      );
    },
  };
}
