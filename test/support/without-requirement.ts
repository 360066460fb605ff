/** Makes the host an older one: it has nothing of a requirement set from a version on. */
export function withoutRequirement(name: string, version: string): void {
  const { requirements } = Office.context;
  const full = { ...requirements };
  Object.assign(requirements, {
    isSetSupported: (wanted: string, least?: string) =>
      (wanted !== name || rank(least) < rank(version)) && full.isSetSupported(wanted, least),
  });
}

const rank = (version = '1.1'): number => Number(version.split('.')[1]);
