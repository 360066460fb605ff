import { createContext, useContext } from 'react';
import type { Instant } from '../../core/date/time';
import type { RulebookSource } from '../ledger/load-rulebooks';
import type { LedgerSession } from '../ledger/ledger-session';
import type { PageClock } from './page-clock';
import type { PaneName } from './pane-link';
import type { Preferences } from './preferences';
import type { Store } from './store';
import type { Service } from '../service/service';
import type { LedgerSync } from '../sync/ledger-sync';
import type { SignIn } from '../sign-in/sign-in';

/** Everything the panes reach outside themselves through; made once by main, or by a test. */
export interface Surroundings {
  readonly navigation: Store<PaneName>;
  readonly preferences: Store<Preferences>;
  readonly session: LedgerSession;
  readonly rulebooks: RulebookSource;
  readonly service: Service;
  readonly sync: LedgerSync;
  readonly signIn: SignIn;
  readonly clock: PageClock;
  /** Loads the page of the pane anew. */
  readonly reloadPane: () => void;
  /** The machine's time, to the second. */
  readonly now: () => Instant;
}

export const SurroundingsContext = createContext<Surroundings | undefined>(undefined);

/** The surroundings of the pane a component stands in. */
export function useSurroundings(): Surroundings {
  const surroundings = useContext(SurroundingsContext);
  if (!surroundings) throw new Error('A pane needs its surroundings.');
  return surroundings;
}
