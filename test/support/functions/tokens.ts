import { exportJWK, generateKeyPair, SignJWT, UnsecuredJWT, type JWTPayload } from 'jose';
import type { TokenRules } from '../../../functions/privacy/token-rules';

export const issuer = 'https://sign-in.example/ours/v2.0';
export const audience = 'api://complaint-ledger-test';

/** An issuer of tokens with a key of its own. */
export interface Issuer {
  readonly rules: TokenRules;
  readonly publicKey: Readonly<Record<string, unknown>>;
  /** A token of a person as it should be, with other claims put in; undefined leaves one out. */
  token(claims?: Readonly<Record<string, unknown>>): Promise<string>;
}

/** Times of tokens are told from this instant. */
export const issuedAt = 1_795_311_000;

export async function openIssuer(kid = 'first'): Promise<Issuer> {
  const { privateKey, publicKey } = await generateKeyPair('RS256');
  const key = { ...(await exportJWK(publicKey)), kid, alg: 'RS256' };
  return {
    publicKey: key,
    rules: {
      organisations: new Map([
        [issuer, 'ours'],
        ['https://sign-in.example/theirs/v2.0', 'theirs'],
      ]),
      audiences: [audience],
      keys: { keys: [key] },
    },
    token: (claims = {}) =>
      new SignJWT({ ...person, ...claims })
        .setProtectedHeader({ alg: 'RS256', kid })
        .sign(privateKey),
  };
}

const person: JWTPayload = {
  iss: issuer,
  aud: audience,
  sub: 'pairwise-1',
  oid: 'object-1',
  name: '李明',
  scp: 'access_as_user',
  roles: ['Clerk'],
  iat: issuedAt,
  nbf: issuedAt,
  exp: issuedAt + 3600,
};

/** A token that says all that is wanted and is signed by nobody. */
export const unsignedToken = (claims: JWTPayload = {}): string =>
  new UnsecuredJWT({ ...person, ...claims }).encode();

/** A token signed with the public key as if it were a shared secret. */
export function confusedToken(publicKey: Readonly<Record<string, unknown>>): Promise<string> {
  return new SignJWT(person)
    .setProtectedHeader({ alg: 'HS256', kid: 'first' })
    .sign(new TextEncoder().encode(JSON.stringify(publicKey)));
}

export const bearer = (token: string): Headers => new Headers({ authorization: `Bearer ${token}` });
