import type { BrowserContext } from 'playwright-core';

/** What the add-in is told of the application it signs people in for. */
export const application = {
  clientId: '5f0c8b1e-7d53-4f0a-9a53-3c1d2f6b7a10',
  tenant: '0b6b6f0e-53a1-4c9b-8b0e-2f3a4d5c6e7f',
} as const;

const person = { oid: '9d2f3c4b-1111-4222-8333-444455556666', name: '王经理' } as const;
const issuer = `https://login.microsoftonline.com/${application.tenant}/v2.0`;

const base64url = (value: object): string =>
  Buffer.from(JSON.stringify(value)).toString('base64url');

/** An id token as Entra ID gives it; the add-in does not check who signed it. */
export function idToken(nonce?: string): string {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ...{ aud: application.clientId, iss: issuer, tid: application.tenant, ver: '2.0' },
    ...{ oid: person.oid, sub: person.oid, name: person.name },
    ...{ preferred_username: 'wang@example.cn', iat: now, nbf: now, exp: now + 3_600, nonce },
  };
  return `${base64url({ alg: 'RS256', typ: 'JWT' })}.${base64url(claims)}.c2lnbmF0dXJl`;
}

/** Tells the pane that the service asks for sign-in. */
export async function askForSignIn(context: BrowserContext, serviceUrl: string): Promise<void> {
  await context.route('**/addin/config.json', (route) =>
    route.fulfill({ json: { serviceUrl, signIn: application } }),
  );
}

/**
 * Answers in the name of Entra ID, for one person who presses a button instead of typing a password:
 * authorization code flow with PKCE.
 *
 * @param mint gives the access token that the service will see.
 */
export async function answerAsEntra(
  context: BrowserContext,
  mint: () => Promise<string>,
): Promise<void> {
  let nonce: string | undefined;
  await context.route('https://login.microsoftonline.com/**', async (route) => {
    const url = new URL(route.request().url());
    if (url.pathname === `/${application.tenant}/oauth2/v2.0/authorize`) {
      const query = url.searchParams;
      nonce = query.get('nonce') ?? undefined;
      const back = `${query.get('redirect_uri') ?? ''}#code=abc&state=${encodeURIComponent(query.get('state') ?? '')}`;
      const body = `<!doctype html><a href="${back.replaceAll('&', '&amp;')}">${person.name}</a>`;
      await route.fulfill({ contentType: 'text/html; charset=utf-8', body });
    } else if (url.pathname === `/${application.tenant}/oauth2/v2.0/token`) {
      await route.fulfill({
        headers: { 'Access-Control-Allow-Origin': '*' },
        json: {
          ...{ token_type: 'Bearer', expires_in: 3_599, ext_expires_in: 3_599 },
          scope: `api://${application.clientId}/access_as_user`,
          access_token: await mint(),
          id_token: idToken(nonce),
          client_info: base64url({ uid: person.oid, utid: application.tenant }),
        },
      });
    } else await route.fulfill({ status: 404, json: { error: url.pathname } });
  });
}

/**
 * Gives each page what Office gives where it can sign people in: a bridge that asks once and then
 * answers quietly.
 */
export async function giveBroker(
  context: BrowserContext,
  mint: () => Promise<string>,
): Promise<void> {
  let asked = false;
  await context.exposeFunction('askBroker', async (text: string): Promise<string> => {
    const { requestId, method } = JSON.parse(text) as { requestId: string; method: string };
    const answer = (more: object) =>
      JSON.stringify({ messageType: 'NestedAppAuthResponse', requestId, ...more });
    if (method === 'GetInitContext') {
      return answer({ success: true, initContext: { sdkName: 'test', sdkVersion: '1.0' } });
    }
    if (method === 'GetToken' && !asked) {
      return answer({ success: false, error: { status: 'USER_INTERACTION_REQUIRED' } });
    }
    asked = true;
    return answer({
      success: true,
      token: {
        access_token: await mint(),
        expires_in: 3_599,
        id_token: idToken(),
        scope: `api://${application.clientId}/access_as_user`,
        properties: null,
      },
      account: {
        homeAccountId: `${person.oid}.${application.tenant}`,
        environment: 'login.microsoftonline.com',
        tenantId: application.tenant,
        username: 'wang@example.cn',
        localAccountId: person.oid,
        name: person.name,
      },
    });
  });
  await context.addInitScript({
    content: `{
      const listeners = new Set();
      window.nestedAppAuthBridge = {
        addEventListener: (_, listener) => listeners.add(listener),
        removeEventListener: (_, listener) => listeners.delete(listener),
        postMessage: async (text) => {
          const answer = await window.askBroker(text);
          for (const listener of [...listeners]) listener(answer);
        },
      };
    }`,
  });
}
