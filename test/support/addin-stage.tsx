import { createOfficeHost, type OfficeHost } from './office-host';
import '@testing-library/jest-dom';
import { act, cleanup, configure, fireEvent, render, screen } from '@testing-library/react';
import userEvent, { type UserEvent } from '@testing-library/user-event';
import { webcrypto } from 'node:crypto';
import { App } from '../../addin/app/app';
import { officeSurroundings } from '../../addin/app/office-surroundings';
import { createPreferences } from '../../addin/app/preferences';
import type { PaneName } from '../../addin/app/pane-link';
import { createStore } from '../../addin/app/store';
import type { Surroundings } from '../../addin/app/surroundings';
import { createLedgerSession } from '../../addin/ledger/ledger-session';
import { readLedgerStatus } from '../../addin/ledger/read-ledger-status';
import type { RulebookSource } from '../../addin/ledger/load-rulebooks';
import { createLedgerSync } from '../../addin/sync/ledger-sync';
import type { CustodyService } from '../../addin/service/custody-service';
import type { Service } from '../../addin/service/service';
import { createSignIn } from '../../addin/sign-in/sign-in';
import type { TokenSource } from '../../addin/sign-in/token-source';
import { createLedgerSheets } from '../../addin/workbook/create-ledger-sheets';
import type { LedgerSettings } from '../../core/workbook/ledger-settings';
import { propertyLedger } from './addin-ledger';
import { officeNow } from './office-ledger';
import { otherRulebook, readRulebook, rulebookIds } from './read-rulebook';

// jsdom has no random identifiers, no size observer and no way to make addresses of blobs.
Object.defineProperty(globalThis, 'crypto', { value: webcrypto });
class StillObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
}
Object.assign(globalThis, { ResizeObserver: StillObserver });

// jsdom leaves custom properties as they are, and charts measure themselves by their margins.
const styleOf = globalThis.getComputedStyle.bind(globalThis);
globalThis.getComputedStyle = (element, pseudo) => {
  const style = styleOf(element, pseudo);
  if (style.marginTop.startsWith('var(')) style.marginTop = '0px';
  return style;
};

// A busy machine draws slowly; no test waits for a clock.
jest.setTimeout(120_000);
configure({ asyncUtilTimeout: 30_000 });

export interface StageOptions {
  readonly pane?: PaneName;
  /** Ledger already in the workbook; absent: a workbook without one. */
  readonly ledger?: LedgerSettings | 'property';
  readonly displayLanguage?: string;
  readonly service?: Partial<Service>;
  /** Where access tokens come from; absent: the service asks for no sign-in. */
  readonly tokens?: () => Promise<TokenSource | undefined>;
  readonly rulebooks?: Partial<RulebookSource>;
  readonly reloadPane?: () => void;
}

export interface Stage {
  readonly host: OfficeHost;
  readonly user: UserEvent;
  readonly surroundings: Surroundings;
  readonly show: (pane: PaneName) => void;
  readonly stop: () => void;
}

const away = () => Promise.resolve({ ok: false, trouble: { kind: 'away' } } as const);

/** A service that knows nothing of the keeping of records. */
export const custodyAway: CustodyService = {
  ...{ read: away, seal: away, unseal: away, look: away, looks: away, hold: away, release: away },
  ...{ disposals: away, listDisposals: away, approve: away, proof: away },
};

/** The whole task pane in jsdom on a workbook of its own, seen on Sunday 2026-11-22 16:00. */
export async function openStage(options: StageOptions = {}): Promise<Stage> {
  window.localStorage.clear();
  const { displayLanguage } = options;
  const host = createOfficeHost(displayLanguage === undefined ? {} : { displayLanguage });
  if (options.ledger !== undefined) {
    const ledger = options.ledger === 'property' ? propertyLedger() : options.ledger;
    await createLedgerSheets(ledger, officeNow);
  }
  const rulebooks: RulebookSource = {
    list: () => Promise.resolve(rulebookIds().map((id) => readRulebook(id))),
    load: (id) => Promise.resolve(readRulebook(id)),
    text: (id) => Promise.resolve(otherRulebook(id)),
    ...options.rulebooks,
  };
  const session = createLedgerSession(() => readLedgerStatus(rulebooks));
  const surroundings: Surroundings = {
    navigation: createStore<PaneName>(options.pane ?? 'entry'),
    preferences: createPreferences(window.localStorage),
    session,
    rulebooks,
    signIn: createSignIn(options.tokens ?? (() => Promise.resolve(undefined))),
    service: {
      createLedger: away,
      ledger: () => ({ changes: away, version: away, save: away }),
      custody: () => custodyAway,
      settings: () => ({ read: away, changeRules: away, changeCalendar: away }),
      ledgers: away,
      notices: away,
      signFor: away,
      remove: away,
      report: away,
      reports: away,
      reportAgain: away,
      reportLink: away,
      ...options.service,
    },
    sync: createLedgerSync({
      now: () => officeNow,
      random: () => 0,
      later: () => () => undefined,
      reload: session.reload,
    }),
    clock: { get: () => officeNow, subscribe: () => () => undefined },
    reloadPane: options.reloadPane ?? (() => undefined),
    now: () => officeNow,
  };
  const user = userEvent.setup({ delay: null });
  await surroundings.session.reload();
  render(<App surroundings={surroundings} office={officeSurroundings(Office.context)} />);
  await screen.findByRole('heading', { level: 1 });
  return {
    host,
    user,
    surroundings,
    show: (pane) => act(() => surroundings.navigation.set(pane)),
    stop: () => {
      cleanup();
      host.stop();
    },
  };
}

/** A text control by the beginning of its label. */
export const textBox = (name: string): HTMLElement =>
  screen.getByRole('textbox', { name: new RegExp(`^${name}`) });

/** Puts texts into controls at once, as pasting does. */
export function fillIn(values: Readonly<Record<string, string>>): void {
  for (const [name, value] of Object.entries(values)) {
    fireEvent.change(textBox(name), { target: { value } });
  }
}
