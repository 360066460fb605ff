import { canonicalJson } from '../record/canonical-json';
import type { ComplaintRecord } from '../record/record';
import { flattenRecord } from './flatten-record';

/** A short text that differs when records differ in any fact; to notice changes, not to prove any. */
export const recordDigest = (record: ComplaintRecord): string =>
  textDigest(canonicalJson([...flattenRecord(record)].sort(([a], [b]) => (a < b ? -1 : 1))));

/** The same of any text: 53 bits, mixed as cyrb53 does. */
export function textDigest(text: string): string {
  let high = 0xdeadbeef;
  let low = 0x41c6ce57;
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at);
    high = Math.imul(high ^ code, 2_654_435_761);
    low = Math.imul(low ^ code, 1_597_334_677);
  }
  high = mixed(high, low);
  low = mixed(low, high);
  return (4_294_967_296 * (2_097_151 & low) + (high >>> 0)).toString(36);
}

const mixed = (one: number, other: number): number =>
  Math.imul(one ^ (one >>> 16), 2_246_822_507) ^ Math.imul(other ^ (other >>> 13), 3_266_489_909);
