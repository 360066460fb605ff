import { ambiguityId, readingOf } from '../../core/rulebook/choices';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { CALENDAR, CHOICE, PARAMETER, VERSION } from '../sync/setting-facts';
import type { Wording } from '../texts/texts';

/** What the setting of a key is called: a parameter by its title, a reading by its question. */
export function settingName(
  key: string,
  { rulebook: { definition } }: Pick<LedgerSettings, 'rulebook'>,
  { say, texts }: Wording,
): string {
  if (key === VERSION) return texts.sync.settingsVersionName;
  if (key === CALENDAR) return texts.sync.settingsCalendarName;
  const parameter = definition.parameters.find((one) => `${PARAMETER}${one.key}` === key);
  const ambiguity = definition.ambiguities.find((one) => `${CHOICE}${ambiguityId(one)}` === key);
  if (parameter) return say(parameter.title);
  return ambiguity ? say(ambiguity.question) : key;
}

/** The value of a setting as a person reads it. */
export function settingText(
  key: string,
  value: string | undefined,
  { rulebook: { definition } }: Pick<LedgerSettings, 'rulebook'>,
  { say, texts }: Wording,
): string {
  const ambiguity = definition.ambiguities.find((one) => `${CHOICE}${ambiguityId(one)}` === key);
  if (ambiguity) {
    return say(
      readingOf(ambiguity, value === undefined ? {} : { [ambiguityId(ambiguity)]: value }).text,
    );
  }
  return value ?? texts.sync.absent;
}
