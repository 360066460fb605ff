import type { AuthenticationResult } from '@azure/msal-browser';
import type { EntraApplication } from '../service/service-config';
import { entraConfiguration, scopesOf } from './entra-request';
import type { AccessToken, TokenSource } from './token-source';

/**
 * Tokens from Office itself, where the person is signed in already: nested app authentication.
 * Microsoft's library is fetched with the first call.
 *
 * @param redirectUri the page of the pane.
 */
export function brokerTokens(application: EntraApplication, redirectUri: string): TokenSource {
  const scopes = scopesOf(application);
  const open = async () => {
    const library = await import('@azure/msal-browser');
    const client = await library.createNestablePublicClientApplication(
      entraConfiguration(application, redirectUri),
    );
    return { library, client };
  };
  let opened: ReturnType<typeof open> | undefined;
  const once = () =>
    (opened ??= open().catch((error: unknown) => {
      opened = undefined;
      throw error;
    }));
  return {
    async quietly(fresh) {
      const { library, client } = await once();
      try {
        return accessToken(await client.acquireTokenSilent({ scopes, forceRefresh: fresh }));
      } catch (error) {
        if (error instanceof library.InteractionRequiredAuthError) return undefined;
        throw error;
      }
    },
    async asking() {
      const { library, client } = await once();
      try {
        return accessToken(await client.acquireTokenPopup({ scopes }));
      } catch (error) {
        if (error instanceof library.BrowserAuthError && error.errorCode === 'user_cancelled') {
          return undefined;
        }
        throw error;
      }
    },
  };
}

/** What of an answer of Microsoft's library the pane needs. */
export function accessToken(result: AuthenticationResult): AccessToken {
  const { account, accessToken: token, expiresOn } = result;
  return {
    token,
    name: account.name ?? account.username,
    expiresAt: expiresOn?.getTime() ?? 0,
  };
}
