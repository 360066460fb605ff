import { asParts } from './answer-parts';

/** What config.json beside the page says about the service. */
export interface ServiceConfig {
  /** Where the functions answer, without `/api`. */
  readonly serviceUrl: string;
  /** Absent: the service asks for no sign-in, as the local host. */
  readonly signIn?: EntraApplication;
}

/** The application registered in Microsoft Entra ID, for which access tokens are asked. */
export interface EntraApplication {
  readonly clientId: string;
  /** Id of the tenant; `organizations`: whichever a person belongs to. */
  readonly tenant: string;
}

/**
 * Reads config.json once.
 *
 * @returns the page's own origin and no sign-in when there is no such file.
 */
export function serviceConfig(page: string): () => Promise<ServiceConfig> {
  let config: Promise<ServiceConfig> | undefined;
  return () => (config ??= readConfig(page));
}

async function readConfig(page: string): Promise<ServiceConfig> {
  const own = new URL(page).origin;
  try {
    const response = await fetch(new URL('config.json', page));
    const config = asParts(await response.json());
    const signIn = asParts(config['signIn']);
    const { clientId, tenant } = signIn;
    return {
      serviceUrl: typeof config['serviceUrl'] === 'string' ? config['serviceUrl'] : own,
      ...(typeof clientId === 'string' && {
        signIn: { clientId, tenant: typeof tenant === 'string' ? tenant : 'organizations' },
      }),
    };
  } catch {
    return { serviceUrl: own };
  }
}
