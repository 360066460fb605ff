/**
 * Where the functions answer: `serviceUrl` of config.json beside the page, read once.
 *
 * @returns the page's own origin when there is no such file.
 */
export function serviceAddress(page: string): () => Promise<string> {
  let address: Promise<string> | undefined;
  return () => (address ??= readAddress(page));
}

async function readAddress(page: string): Promise<string> {
  const own = new URL(page).origin;
  try {
    const response = await fetch(new URL('config.json', page));
    const config: unknown = await response.json();
    const url =
      typeof config === 'object' && config !== null && 'serviceUrl' in config
        ? config.serviceUrl
        : undefined;
    return typeof url === 'string' ? url : own;
  } catch {
    return own;
  }
}
