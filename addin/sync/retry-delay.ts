/** Milliseconds before the first and the longest wait between attempts. */
const [FIRST, LONGEST] = [4_000, 300_000];

/**
 * How long to wait before trying again: twice as long after each failure, up to five minutes, and a
 * random part of it (“full jitter”), so that many add-ins do not come back at one moment.
 *
 * @param failures how often it has failed in a row, from 1; @param random from 0 to 1.
 */
export const retryDelay = (failures: number, random: number): number =>
  FIRST / 2 + random * Math.min(LONGEST, FIRST * 2 ** (failures - 1));
