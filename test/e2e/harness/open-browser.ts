import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';

const flags = [
  '--headless',
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

export interface OpenBrowser {
  readonly browser: Browser;
  /** A page in a profile of its own, with a clock that starts at the given time and goes on. */
  openPage(url: string, now: Date, options?: PageOptions): Promise<Page>;
  /** Requests to anywhere but this machine and errors of the page: there should be none. */
  readonly trouble: readonly string[];
}

export interface PageOptions {
  readonly locale?: 'zh-CN' | 'en-US';
  readonly width?: number;
  readonly height?: number;
  readonly dark?: boolean;
  /** What is set up before the page opens, e.g. answers in the name of another machine. */
  readonly prepare?: (context: BrowserContext) => Promise<void>;
}

/** Starts the system's Chromium; `CHROMIUM_PATH` names another. */
export async function openBrowser(): Promise<OpenBrowser> {
  const browser = await chromium.launch({
    executablePath: process.env['CHROMIUM_PATH'] ?? '/usr/bin/chromium',
    args: flags,
  });
  const trouble: string[] = [];
  return {
    browser,
    trouble,
    async openPage(url, now, options = {}) {
      const { locale = 'zh-CN', width = 1440, height = 900, dark = false } = options;
      const context = await browser.newContext({
        locale,
        timezoneId: 'Asia/Shanghai',
        viewport: { width, height },
        colorScheme: dark ? 'dark' : 'light',
        acceptDownloads: true,
      });
      await refuseOtherMachines(context, trouble);
      await context.addInitScript({ content: startClockAt(now) });
      await options.prepare?.(context);
      const page = await context.newPage();
      page.on('pageerror', (error) => trouble.push(`page error: ${error.message}`));
      page.setDefaultTimeout(120_000);
      await page.goto(url);
      return page;
    },
  };
}

async function refuseOtherMachines(context: BrowserContext, trouble: string[]): Promise<void> {
  await context.route(
    (url) => url.protocol.startsWith('http') && url.hostname !== '127.0.0.1',
    (route) => {
      trouble.push(`request to ${route.request().url()}`);
      return route.abort();
    },
  );
}

/**
 * A script for the page: its clock starts at the given time; timers stay as they are. It is text, as
 * a compiler may add to a function what the page does not have.
 */
const startClockAt = (start: Date): string => `{
  const realNow = Date.now;
  const shift = ${start.getTime()} - realNow();
  const now = () => realNow() + shift;
  window.Date = new Proxy(Date, {
    construct: (target, args, made) =>
      Reflect.construct(target, args.length === 0 ? [now()] : args, made),
    get: (target, key) => (key === 'now' ? now : Reflect.get(target, key)),
  });
}`;
