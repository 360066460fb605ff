import type { BrowserContext } from 'playwright-core';

/** Lets what a page asks of the service be asked by the person of that name, a manager. */
export async function speakAs(
  context: BrowserContext,
  serviceUrl: string,
  name: string,
): Promise<void> {
  await context.route(`${serviceUrl}/api/**`, async (route) => {
    const query = new URLSearchParams({ role: 'Manager', name });
    const token = await fetch(`${serviceUrl}/dev/token?${query.toString()}`)
      .then((answer) => answer.text())
      .catch(() => undefined);
    if (token === undefined) return route.abort('connectionrefused');
    const headers = { ...route.request().headers(), authorization: `Bearer ${token}` };
    return route.continue({ headers });
  });
}
