import type { Ports } from '../ports';
import type { Mask } from '../privacy/mask-record';
import { sealMask, sealScope } from '../privacy/seal-mask';
import { scopeOf, type Scope } from '../privacy/scope';
import { pathId } from '../request/path-id';
import { notFound, type Problem } from '../request/problem';
import type { Incoming } from '../request/route';
import type { TenantDatabase } from '../store/database';
import { readLedger } from '../store/read-ledgers';
import { readSeals, type Seals } from '../store/read-seals';
import { noteLedger } from '../tracing/note-whose';
import type { Ledger, LedgerKey } from './ledger';
import { openLedger } from './open-ledger';
import type { OpenSetting } from './open-setting';

/** The ledger a request's address names, ready to use. */
export interface FoundLedger extends OpenSetting {
  readonly database: TenantDatabase;
  readonly key: LedgerKey;
  readonly ledger: Ledger;
  /** Its sealed records, which the mask hides. */
  readonly seals: Seals;
  /** Hides what the caller may not see. */
  readonly mask: Mask;
  /** Which records the caller may see and change at all. */
  readonly scope: Scope;
}

/** Finds the ledger of the caller's organisation that `{id}` names; of others there is none. */
export async function findLedger(
  { http, caller }: Incoming,
  ports: Ports,
): Promise<FoundLedger | Problem> {
  const id = pathId(http, 'id');
  const key = { organisation: caller.organisation, ledger: id };
  const database = (await ports.database()).of(caller.organisation);
  const ledger = await readLedger(database, key);
  if (!ledger) return notFound({ zh: '台账', en: 'ledger' }, id);
  noteLedger(id);
  const setting = await openLedger(ledger, ports.rulebooks);
  const { fields } = setting.rulebook.definition;
  const seals = await readSeals(database, key);
  const mask = ports.maskFor(caller, setting.rulebook, setting.zone);
  return {
    ...{ ...setting, database, key, ledger, seals },
    mask: sealMask(mask, seals, setting.rulebook),
    scope: sealScope(scopeOf(caller, fields), seals, caller),
  };
}
