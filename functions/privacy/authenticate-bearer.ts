import type { JWTPayload, JWTVerifyGetKey } from 'jose';
import type { Instant } from '../../core/date/time';
import { signInUnreachable, tokenRefused, type Problem } from '../request/problem';
import { roles, type Authenticate, type Caller, type Role } from './caller';
import type { KeySet, TokenRules } from './token-rules';

/** Seconds by which the clocks of the issuer and of this service may differ. */
const SKEW = 60;

/** What a person's token must have been asked for (`scp`); an id token has none. */
export const accessScope = 'access_as_user';

/**
 * Believes access tokens (RFC 9068, RS256) by their signature, issuer, audience, time and purpose.
 *
 * @param rules absent: nobody can sign in.
 */
export function authenticateBearer(
  rules: TokenRules | undefined,
  now: () => Instant,
): Authenticate {
  let keys: Promise<JWTVerifyGetKey> | undefined;
  return async (headers) => {
    const authorization = headers.get('authorization');
    if (authorization === null || rules === undefined) return undefined;
    const [, token] = /^Bearer ([\w.~+/=-]+)$/i.exec(authorization) ?? [];
    if (token === undefined) return tokenRefused('malformed');
    const { jwtVerify } = await import('jose');
    try {
      keys ??= openKeys(rules);
      const { payload } = await jwtVerify(token, await keys, {
        algorithms: ['RS256'],
        issuer: [...rules.organisations.keys()],
        audience: [...rules.audiences],
        requiredClaims: ['exp', 'iat', 'sub'],
        clockTolerance: SKEW,
        currentDate: new Date(now() * 1000),
      });
      return callerOf(payload, rules) ?? tokenRefused('purpose');
    } catch (error) {
      return refusalOf(error);
    }
  };
}

/** Keys at an address are fetched when a token names one not seen yet, at most every 30 seconds. */
async function openKeys({ keys }: TokenRules): Promise<JWTVerifyGetKey> {
  const { createLocalJWKSet, createRemoteJWKSet, decodeJwt, errors } = await import('jose');
  if (isKeySet(keys)) return createLocalJWKSet({ keys: keys.keys.map((key) => ({ ...key })) });
  const sets = new Map([...keys].map(([issuer, url]) => [issuer, createRemoteJWKSet(url)]));
  return (header, token) => {
    // Which tenant's keys to look among; the signature then proves that the token is of it.
    const issuer = decodeJwt(`.${String(token.payload)}.`).iss ?? '';
    const set = sets.get(issuer);
    if (!set) throw new errors.JWTClaimValidationFailed('unknown issuer', {}, 'iss');
    return set(header, token);
  };
}

const isKeySet = (keys: TokenRules['keys']): keys is KeySet => !(keys instanceof Map);

/** Undefined for a token that was not made for calling this service. */
function callerOf(payload: JWTPayload, { organisations }: TokenRules): Caller | undefined {
  const organisation = organisations.get(payload.iss ?? '');
  const isPerson = text(payload['scp']).split(' ').includes(accessScope);
  // Entra ID gives a program the same id as subject and as object; a person never.
  const isProgram = payload['scp'] === undefined && payload['oid'] === payload.sub;
  if (organisation === undefined || (!isPerson && !isProgram)) return undefined;
  const department = text(payload['department']);
  const named = [payload['name'], payload['preferred_username'], payload['azp'], payload.sub];
  const standsFor = regimeRolesIn(payload['roles']);
  const subject = text(payload['oid']) || text(payload.sub);
  return {
    organisation,
    name: named.map(text).find((name) => name !== '') ?? '',
    ...(subject !== '' && { subject }),
    roles: rolesIn(payload['roles']),
    ...(department !== '' && { department }),
    ...(standsFor.length > 0 && { standsFor }),
  };
}

const text = (claim: unknown): string => (typeof claim === 'string' ? claim.trim() : '');

function rolesIn(claim: unknown): readonly Role[] {
  const given: readonly unknown[] = Array.isArray(claim) ? claim : [];
  return roles.filter((role) => given.includes(role));
}

/** App roles by which a directory says that somebody is, for a regime, one of its roles. */
const REGIME_ROLE = /^Regime\.(\w+)$/;

function regimeRolesIn(claim: unknown): readonly string[] {
  const given: readonly unknown[] = Array.isArray(claim) ? claim : [];
  return given.flatMap((role) => REGIME_ROLE.exec(text(role))?.slice(1) ?? []);
}

function refusalOf(error: unknown): Problem {
  const { code, claim } = error as { readonly code?: unknown; readonly claim?: unknown };
  switch (code) {
    case 'ERR_JWT_EXPIRED':
      return tokenRefused('expired');
    case 'ERR_JWT_CLAIM_VALIDATION_FAILED':
      return tokenRefused(claim === 'nbf' || claim === 'iat' ? 'early' : 'foreign');
    case 'ERR_JWS_INVALID':
    case 'ERR_JWT_INVALID':
      return tokenRefused('malformed');
    case 'ERR_JWS_SIGNATURE_VERIFICATION_FAILED':
    case 'ERR_JWKS_NO_MATCHING_KEY':
    case 'ERR_JOSE_ALG_NOT_ALLOWED':
    case 'ERR_JOSE_NOT_SUPPORTED':
      return tokenRefused('unsigned');
    default:
      return signInUnreachable();
  }
}
