/** Draws every icon of this folder at the sizes the ribbon asks for: `node addin/icons/render-icons.mjs [chromium]`. */
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { chromium } from 'playwright-core';

const sizes = [16, 20, 32, 64, 80];
const folder = new URL('.', import.meta.url);
const browser = await chromium.launch({
  executablePath: process.argv[2] ?? '/usr/bin/chromium',
  args: ['--no-sandbox'],
});
const page = await browser.newPage();
for (const file of readdirSync(folder).filter((name) => name.endsWith('.svg'))) {
  const drawing = readFileSync(new URL(file, folder), 'utf8');
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size });
    await page.setContent(
      `<style>body{margin:0}svg{display:block;width:${size}px;height:${size}px}</style>${drawing}`,
    );
    const png = await page.screenshot({ omitBackground: true });
    writeFileSync(new URL(file.replace('.svg', `-${size}.png`), folder), png);
  }
}
await browser.close();
