/** A release, `major.minor.patch`. */
export type Version = readonly [number, number, number];

/** Reads `1.2.3`, also with what may follow it (`1.2.3-beta.1`); undefined for anything else. */
export function parseVersion(text: string): Version | undefined {
  const found = /^(\d{1,6})\.(\d{1,6})\.(\d{1,6})(?:[-+][0-9A-Za-z.+-]{0,60})?$/.exec(text.trim());
  return found ? [Number(found[1]), Number(found[2]), Number(found[3])] : undefined;
}

/** Negative when `a` is the earlier release. */
export function compareVersions(a: Version, b: Version): number {
  return a[0] - b[0] || a[1] - b[1] || a[2] - b[2];
}
