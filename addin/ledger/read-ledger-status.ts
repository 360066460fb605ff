import type { LedgerStatus } from './ledger-session';
import { rulebookNotHere } from './rulebook-too-new';
import type { RulebookSource } from './load-rulebooks';
import type { Finding } from '../../core/finding';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { StoredLedger } from '../../core/workbook/ledger-settings';
import { readKeptRulebook } from '../workbook/read-kept-rulebook';
import { readStoredLedger } from '../workbook/read-stored-ledger';

/** Reads the ledger of the open workbook and makes it ready to run. */
export async function readLedgerStatus(rulebooks: RulebookSource): Promise<LedgerStatus> {
  const parsed = await readStoredLedger();
  if (!parsed) return { kind: 'none' };
  const { stored, serviceId, fixedNow } = parsed;
  if (!stored) return { kind: 'broken', findings: parsed.findings };
  const [{ definition, findings: unread }, { openLedger }] = await Promise.all([
    stored.ownRulebook ? readOwn() : load(rulebooks, stored),
    import('./open-ledger'),
  ]);
  if (!definition) return { kind: 'broken', findings: unread };
  const { ledger, findings } = openLedger(stored, definition, fixedNow);
  if (!ledger) return { kind: 'broken', findings };
  return { kind: 'open', ledger, stored, ...(serviceId === undefined ? {} : { serviceId }) };
}

interface ReadDefinition {
  readonly definition?: RulebookDefinition;
  readonly findings: readonly Finding[];
}

async function load(
  rulebooks: RulebookSource,
  { rulebookId, rulebookVersion }: StoredLedger,
): Promise<ReadDefinition> {
  const definition = await rulebooks.load(rulebookId);
  if (definition) return { definition, findings: [] };
  return { findings: [rulebookNotHere(rulebookId, rulebookVersion)] };
}

/** The office's own rulebook as the workbook keeps it; its door is fetched only for such ledgers. */
async function readOwn(): Promise<ReadDefinition> {
  const [text, { parseKeptRulebook }] = await Promise.all([
    readKeptRulebook(),
    import('./parse-kept-rulebook'),
  ]);
  return parseKeptRulebook(text);
}
