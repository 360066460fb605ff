/** Whose access tokens the app takes. */
export interface TokenRules {
  /** Organisations by the issuer of their tokens. */
  readonly organisations: ReadonlyMap<string, string>;
  /** Names the app has for those who ask for a token to it. */
  readonly audiences: readonly string[];
  /** The keys tokens are signed with: a set, or an address of one for each issuer. */
  readonly keys: KeySet | ReadonlyMap<string, URL>;
}

/** Public keys as RFC 7517 has them. */
export interface KeySet {
  readonly keys: readonly Readonly<Record<string, unknown>>[];
}

const MICROSOFT = 'https://login.microsoftonline.com';

/**
 * The rules for access tokens (version 2.0) of Microsoft Entra ID; each tenant is an organisation of
 * its own.
 *
 * @param tenants ids of the tenants that may sign in.
 * @param clientId id of the app registration of this service.
 */
export function entraRules(tenants: readonly string[], clientId: string): TokenRules {
  const issuer = (tenant: string): string => `${MICROSOFT}/${tenant}/v2.0`;
  return {
    organisations: new Map(tenants.map((tenant) => [issuer(tenant), tenant])),
    audiences: [clientId, `api://${clientId}`],
    keys: new Map(
      tenants.map((tenant) => [
        issuer(tenant),
        new URL(`${MICROSOFT}/${tenant}/discovery/v2.0/keys`),
      ]),
    ),
  };
}

/** Issuer and audience of the tokens the local host mints. */
export const developmentIssuer = 'urn:complaint-ledger:local-host';
export const developmentAudience = 'complaint-ledger';
export const developmentOrganisation = 'development';

/** The rules for tokens of the local host, whose keys live as long as it runs. */
export function developmentRules(keys: KeySet): TokenRules {
  return {
    organisations: new Map([[developmentIssuer, developmentOrganisation]]),
    audiences: [developmentAudience],
    keys,
  };
}
