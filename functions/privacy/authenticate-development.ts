import { createHash, timingSafeEqual } from 'node:crypto';
import type { Authenticate, Caller } from './caller';

/**
 * Header in which the local host vouches that a request comes from a loopback address. The host
 * takes it off every request from outside and sets it itself.
 */
export const developmentCallerHeader = 'x-complaint-ledger-development-caller';

const developmentManager: Caller = {
  organisation: 'development',
  name: 'development',
  roles: ['Manager'],
};

/**
 * Knows only the development Manager that the local host vouches for with its token.
 *
 * @param token the local host's token; absent in a deployed app, and then nobody is known.
 */
export function authenticateDevelopment(token: string | undefined): Authenticate {
  return (headers) => {
    const claimed = headers.get(developmentCallerHeader);
    if (token === undefined || claimed === null) return undefined;
    return timingSafeEqual(digest(claimed), digest(token)) ? developmentManager : undefined;
  };
}

function digest(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
