import type { Configuration } from '@azure/msal-browser';
import type { EntraApplication } from '../service/service-config';

/** The permission of the service that a person's token carries. */
export const scopesOf = ({ clientId }: EntraApplication): string[] => [
  `api://${clientId}/access_as_user`,
];

/** Settings of Microsoft's library for one application and tenant. */
export function entraConfiguration(
  { clientId, tenant }: EntraApplication,
  redirectUri: string,
): Configuration {
  return {
    auth: {
      clientId,
      authority: `https://login.microsoftonline.com/${tenant}`,
      redirectUri,
    },
    // Shared by the pane and the dialog that signs in, and kept when Excel closes.
    cache: { cacheLocation: 'localStorage' },
  };
}
