import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import { accessScope } from '../privacy/authenticate-bearer';
import type { Role } from '../privacy/caller';
import {
  developmentAudience,
  developmentIssuer,
  developmentOrganisation,
  type KeySet,
} from '../privacy/token-rules';

/** Whom a token of the local host speaks for. */
export interface Bearer {
  readonly name: string;
  readonly roles: readonly Role[];
  readonly department?: string;
}

/** Signs access tokens with a key that lives as long as the process. */
export interface TokenMint {
  /** The public key, for whoever checks the tokens. */
  readonly keys: KeySet;
  mint(bearer: Bearer): Promise<string>;
}

export const developmentManager: Bearer = { name: 'development', roles: ['Manager'] };

const LIFETIME = '1h';

/** Makes a mint with a new key. */
export async function openTokenMint(): Promise<TokenMint> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const kid = 'local-host';
  return {
    keys: { keys: [{ ...(await exportJWK(publicKey)), kid, alg: 'RS256' }] },
    mint: ({ name, roles, department }) =>
      new SignJWT({ name, roles, scp: accessScope, tid: developmentOrganisation, department })
        .setProtectedHeader({ alg: 'RS256', kid, typ: 'at+jwt' })
        .setIssuer(developmentIssuer)
        .setAudience(developmentAudience)
        .setSubject(name)
        .setIssuedAt()
        .setExpirationTime(LIFETIME)
        .sign(privateKey),
  };
}
