import { serviceConfig } from '../service/service-config';
import { accessToken } from './broker-tokens';
import type { DialogAnswer } from './dialog-answer';
import { entraConfiguration, scopesOf } from './entra-request';

void Office.onReady().then(signInHere);

/**
 * The page of the dialog: goes to Entra ID and comes back with a token, which it hands to the pane.
 * An account that is known already is not asked for its password.
 */
async function signInHere(): Promise<void> {
  try {
    const { signIn } = await serviceConfig(document.baseURI)();
    if (!signIn) throw new Error('config.json has no signIn.');
    const { createStandardPublicClientApplication } = await import('@azure/msal-browser');
    const redirectUri = location.origin + location.pathname;
    const client = await createStandardPublicClientApplication(
      entraConfiguration(signIn, redirectUri),
    );
    const came = await client.handleRedirectPromise();
    if (came) tell(accessToken(came));
    else await client.acquireTokenRedirect({ scopes: scopesOf(signIn) });
  } catch (error) {
    tell({ problem: error instanceof Error ? error.message : String(error) });
  }
}

function tell(answer: DialogAnswer): void {
  Office.context.ui.messageParent(JSON.stringify(answer), { targetOrigin: location.origin });
}
