import { zoneOf } from '../../core/date/zone';
import { bindRulebook } from '../../core/rulebook/bind-rulebook';
import type { Language } from '../../core/text';
import type { Rulebooks } from '../store/rulebooks';
import { compiledCalendar } from './compiled-calendar';
import type { Ledger } from './ledger';
import type { OpenSetting } from './open-setting';
import { ReadableError } from './readable-error';

/** Makes a stored ledger's rulebook, zone and calendar ready to run; throws when it no longer can. */
export async function openLedger(
  ledger: Omit<Ledger, 'organisation' | 'sequence' | 'importedAt' | 'importedBy'>,
  rulebooks: Rulebooks,
): Promise<OpenSetting> {
  const definition = ledger.ownRulebook ?? (await rulebooks.read(ledger.rulebook));
  if (!definition) {
    throw new ReadableError({
      zh: `台账 ${ledger.id} 所用的规则 ${ledger.rulebook} 没有安装。`,
      en: `Ledger ${ledger.id} uses rulebook ${ledger.rulebook}, which is not installed.`,
    });
  }
  const { rulebook, findings } = bindRulebook(
    definition,
    ledger.parameters,
    ledger.earlierRules,
    ledger.choices,
  );
  if (!rulebook) {
    const reasons = (language: Language) =>
      findings.map(({ message }) => message[language]).join(' ');
    throw new ReadableError({
      zh: `台账 ${ledger.id} 不再符合规则 ${ledger.rulebook}：${reasons('zh')}`,
      en: `Ledger ${ledger.id} no longer fits rulebook ${ledger.rulebook}: ${reasons('en')}`,
    });
  }
  return {
    kind: 'setting',
    rulebook,
    zone: zoneOf(ledger.timeZone),
    calendar: compiledCalendar(ledger.calendar),
  };
}
