import { createStore, type Store } from '../app/store';
import type { AccessToken, TokenSource } from './token-source';

/** Whether somebody is signed in, for the panes to show. */
export type SignInState =
  /** The service asks for no sign-in, or it is not known yet. */
  | { readonly kind: 'unneeded' }
  | { readonly kind: 'signed-in'; readonly name: string }
  /** `problem` says in the words of Entra ID or Office why the last try failed. */
  | { readonly kind: 'signed-out'; readonly problem?: string }
  | { readonly kind: 'asking' };

/** What a call to the service may carry. */
export type Authorisation =
  { readonly kind: 'none' | 'signed-out' } | { readonly kind: 'token'; readonly token: string };

/** Signs the person in to the service and keeps its calls supplied with tokens. */
export interface SignIn {
  readonly state: Store<SignInState>;
  /**
   * What the next call carries; never asks the person.
   *
   * @param fresh whether the service refused the last token.
   */
  authorise(fresh?: boolean): Promise<Authorisation>;
  /** Asks the person; to be called from a click. */
  ask(): Promise<void>;
}

interface Got {
  readonly token: AccessToken | undefined;
  readonly problem?: string;
}

/**
 * Begins with nobody known.
 *
 * @param source answers where tokens come from; undefined when the service asks for none.
 */
export function createSignIn(source: () => Promise<TokenSource | undefined>): SignIn {
  const state = createStore<SignInState>({ kind: 'unneeded' });
  const show = (token: AccessToken | undefined, problem?: string): void => {
    const shown = state.get();
    if (!token) state.set({ kind: 'signed-out', ...(problem !== undefined && { problem }) });
    else if (shown.kind !== 'signed-in' || shown.name !== token.name) {
      state.set({ kind: 'signed-in', name: token.name });
    }
  };
  const get = async (
    ask: (tokens: TokenSource) => Promise<AccessToken | undefined>,
  ): Promise<Got | undefined> => {
    const tokens = await source();
    return tokens && { token: await ask(tokens) };
  };
  return {
    state,
    authorise: async (fresh = false) => {
      const got = await get((tokens) => tokens.quietly(fresh)).catch(problemOf);
      if (!got) return { kind: 'none' };
      const { token } = got;
      // While a person is being asked, only success is news.
      if (token || state.get().kind !== 'asking') show(token, got.problem);
      return token ? { kind: 'token', token: token.token } : { kind: 'signed-out' };
    },
    ask: async () => {
      state.set({ kind: 'asking' });
      const got = await get((tokens) => tokens.asking()).catch(problemOf);
      show(got?.token, got?.problem);
    },
  };
}

const problemOf = (error: unknown): Got => ({
  token: undefined,
  problem: error instanceof Error && error.message !== '' ? error.message : String(error),
});
