import type { LedgerStatus } from './ledger-session';
import type { RulebookSource } from './load-rulebooks';
import type { Finding } from '../../core/finding';
import type { RulebookDefinition } from '../../core/rulebook/definition';
import { readKeptRulebook } from '../workbook/read-kept-rulebook';
import { readStoredLedger } from '../workbook/read-stored-ledger';

/** Reads the ledger of the open workbook and makes it ready to run. */
export async function readLedgerStatus(rulebooks: RulebookSource): Promise<LedgerStatus> {
  const parsed = await readStoredLedger();
  if (!parsed) return { kind: 'none' };
  const { stored, serviceId, fixedNow } = parsed;
  if (!stored) return { kind: 'broken', findings: parsed.findings };
  const [{ definition, findings: unread }, { openLedger }] = await Promise.all([
    stored.ownRulebook ? readOwn() : load(rulebooks, stored.rulebookId),
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

const load = async (rulebooks: RulebookSource, id: string): Promise<ReadDefinition> => ({
  definition: await rulebooks.load(id),
  findings: [],
});

/** The office's own rulebook as the workbook keeps it; its door is fetched only for such ledgers. */
async function readOwn(): Promise<ReadDefinition> {
  const [text, { parseKeptRulebook }] = await Promise.all([
    readKeptRulebook(),
    import('./parse-kept-rulebook'),
  ]);
  return parseKeptRulebook(text);
}
