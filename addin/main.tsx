import { createRoot } from 'react-dom/client';
import type { Language } from '../core/text';
import { App } from './app/app';
import { createNavigation } from './app/navigation';
import { officeSurroundings } from './app/office-surroundings';
import { createPageClock } from './app/page-clock';
import { createPreferences } from './app/preferences';
import { associateCommands } from './commands/associate-commands';
import { associateFunctions } from './custom-functions/associate-functions';
import { createLedgerSession } from './ledger/ledger-session';
import { rulebooksBeside } from './ledger/load-rulebooks';
import { readLedgerStatus } from './ledger/read-ledger-status';
import { httpService } from './service/http-service';
import { serviceConfig } from './service/service-config';
import { signedCaller } from './service/signed-caller';
import { chooseTokenSource } from './sign-in/choose-token-source';
import { createSignIn } from './sign-in/sign-in';
import { createLedgerSync } from './sync/ledger-sync';
import { wordingOf } from './texts/texts';

void Office.onReady().then(start);

/** Starts the shared runtime: pane, ribbon buttons and worksheet functions of one workbook. */
function start(): void {
  const page = document.baseURI;
  const office = officeSurroundings(Office.context);
  const preferences = createPreferences(storageOf(window));
  const language = (): Language => {
    const chosen = preferences.get().language;
    return chosen === 'auto' ? office.language : chosen;
  };
  const navigation = createNavigation(window);
  const rulebooks = rulebooksBeside(page);
  const session = createLedgerSession(() => readLedgerStatus(rulebooks));
  const milliseconds = () => Date.now();
  const now = () => Math.floor(milliseconds() / 1000);
  const config = serviceConfig(page);
  const signIn = createSignIn(chooseTokenSource(config, page, milliseconds));
  const base = async () => (await config()).serviceUrl;

  associateCommands(navigation);
  associateFunctions(session, () => wordingOf(language()));
  void session.reload();

  createRoot(document.getElementById('pane') ?? document.body).render(
    <App
      office={office}
      surroundings={{
        navigation,
        preferences,
        session,
        rulebooks,
        signIn,
        service: httpService(base, language, signedCaller(signIn)),
        sync: createLedgerSync({ now, random: () => Math.random(), later, reload: session.reload }),
        clock: createPageClock(milliseconds),
        reloadPane: () => window.location.reload(),
        now,
      }}
    />,
  );
}

/** Runs something later; the answer takes it back. */
function later(run: () => void, wait: number): () => void {
  const timer = setTimeout(run, wait);
  return () => clearTimeout(timer);
}

/** Some web views forbid storage; the pane then keeps nothing. */
function storageOf(view: Window): Storage | undefined {
  try {
    return view.localStorage;
  } catch {
    return undefined;
  }
}
