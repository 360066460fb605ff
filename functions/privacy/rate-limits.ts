import type { RateLimiterMemory } from 'rate-limiter-flexible';
import { once } from '../store/once';
import { hasRole, type Caller } from './caller';

/** How many requests a minute are answered; 0: any number. */
export interface RateSettings {
  /** Of one signed-in person. */
  readonly caller: number;
  /** Of one program with the role `Job`, which does the work of many. */
  readonly job: number;
  /** From one address without a sign-in that is believed. */
  readonly address: number;
}

/** Counts a request; the seconds to wait when it is one too many, else undefined. */
export interface RateLimits {
  ofCaller(caller: Caller): Promise<number | undefined>;
  /** @param address as `clientAddress` tells it. */
  ofAddress(address: string): Promise<number | undefined>;
}

/**
 * Counts requests by the minute in the memory of this instance: several instances let through as
 * many times more. Time is that of the process, so that a clock set back locks nobody out.
 */
export function memoryRateLimits({ caller, job, address }: RateSettings): RateLimits {
  const [callers, jobs, addresses] = [caller, job, address].map(limiter);
  return {
    ofCaller(who) {
      const key = JSON.stringify([who.organisation, who.subject ?? who.name]);
      return count(hasRole(who, ['Job']) ? jobs : callers, key);
    },
    ofAddress: (from) => count(addresses, from),
  };
}

const SECONDS = 60;

type Limiter = () => Promise<RateLimiterMemory>;

/** Undefined when nothing is counted; the library is loaded with the first request that is. */
function limiter(points: number): Limiter | undefined {
  if (points === 0) return undefined;
  const made = once(async () => {
    const { RateLimiterMemory: Memory } = await import('rate-limiter-flexible');
    return new Memory({ points, duration: SECONDS });
  });
  return () => made.get();
}

async function count(counted: Limiter | undefined, key: string): Promise<number | undefined> {
  if (!counted) return undefined;
  try {
    await (await counted()).consume(key);
    return undefined;
  } catch (refusal) {
    return Math.ceil((refusal as { readonly msBeforeNext: number }).msBeforeNext / 1000);
  }
}
