import type { Problem } from '../request/problem';

/** Application roles; `Job` is the scheduled work itself. */
export const roles = ['Clerk', 'Handler', 'Manager', 'Records', 'Job'] as const;

export type Role = (typeof roles)[number];

/** Who asks, and for which organisation. */
export interface Caller {
  readonly organisation: string;
  readonly name: string;
  /** What the directory knows the caller by; two people may have one name. */
  readonly subject?: string;
  readonly roles: readonly Role[];
  /** Department of a person, where the directory tells it. */
  readonly department?: string;
  /** Roles of a regime the caller stands for: what the regime hides from these is hidden. */
  readonly standsFor?: readonly string[];
}

/**
 * Tells who sent a request by its headers: undefined when nobody is signed in, a problem when the
 * sign-in cannot be believed or checked.
 */
export type Authenticate = (headers: Headers) => Promise<Caller | Problem | undefined>;

/** Whether a caller has one of the roles. */
export function hasRole(caller: Caller, wanted: readonly Role[]): boolean {
  return caller.roles.some((role) => wanted.includes(role));
}

/** By which the scheduled work signs. */
export const jobName = 'job';

/** The scheduled work of an organisation. */
export function jobCaller(organisation: string): Caller {
  return { organisation, name: jobName, roles: ['Job'] };
}
