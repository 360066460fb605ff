import type { Finding } from '../../../core/finding';
import type { RulebookDefinition } from '../../../core/rulebook/definition';
import type { Language } from '../../../core/text';
import type { LedgerSettings } from '../../../core/workbook/ledger-settings';
import type { RulebookSource } from '../../ledger/load-rulebooks';
import { openLedger } from '../../ledger/open-ledger';
import { rulebookNotHere, rulebookTooNew } from '../../ledger/rulebook-too-new';
import type { ServiceTrouble } from '../../service/answer';
import type { OfferedLedger } from '../../service/parse-offered-ledgers';
import type { Service } from '../../service/service';

/** A ledger of the service, ready for a workbook; or why it cannot be. */
export interface JoinedLedger {
  readonly ledger?: LedgerSettings;
  readonly trouble?: ServiceTrouble;
  readonly findings: readonly Finding[];
}

/** Where what the ledger runs by is read from. */
export interface JoiningPorts {
  readonly service: Pick<Service, 'settings'>;
  readonly rulebooks: RulebookSource;
}

/**
 * Makes a ledger of the service ready to run in this workbook: by the rulebook, rules and calendar it
 * has there. An office's own rulebook comes along, and is checked as if it were adopted here.
 */
export async function joinedLedger(
  stored: OfferedLedger,
  language: Language,
  { service, rulebooks }: JoiningPorts,
): Promise<JoinedLedger> {
  const answer = await service.settings(stored.id).read();
  if (!answer.ok) return { trouble: answer.trouble, findings: [] };
  const { rules, ruleChanges, calendar, definition: own, unread } = answer.value;
  const findings = unread ?? (own ? await misfits(own, rulebooks) : []);
  if (findings.length > 0) return { findings };
  const definition = own ?? (await rulebooks.load(stored.rulebookId));
  if (!definition) return { findings: [rulebookNotHere(stored.rulebookId, rules.version)] };
  return openLedger(
    {
      ...{ ...stored, language, calendar, rulebookVersion: rules.version },
      ...{ parameters: rules.parameters, choices: rules.choices },
      ...(own && { ownRulebook: true }),
      // What ended before a change keeps what was in force then.
      earlierRules: ruleChanges.map(({ at, before }) => ({ ...before, until: at })),
    },
    definition,
  );
}

/** Why this add-in does not count by an own rulebook as the service does. */
async function misfits(
  own: RulebookDefinition,
  rulebooks: RulebookSource,
): Promise<readonly Finding[]> {
  const { checkRulebookFile } = await import('../../ledger/check-rulebook-file');
  const bytes = new TextEncoder().encode(JSON.stringify(own));
  // The service has let its id pass, whatever rulebooks this add-in comes with.
  const checked = await checkRulebookFile(bytes, {
    ...rulebooks,
    list: () => Promise.resolve([]),
  });
  if (checked.adoptable) return [];
  const found = [...checked.findings, ...checked.examples.flatMap(({ findings }) => findings)];
  const first = found.find(({ severity }) => severity === 'error');
  return [rulebookTooNew(own.version, first?.message ?? own.title)];
}
