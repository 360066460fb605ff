import { JSDOM } from 'jsdom';

/** The library runs in a page: the parts of a window it asks for stand in the global scope. */
export function openWindow(): void {
  const { window } = new JSDOM('<!doctype html>', { url: 'http://localhost/' });
  const { document, location, localStorage, navigator, XMLHttpRequest } = window;
  const borrowed = { document, location, localStorage, navigator, XMLHttpRequest };
  for (const [name, value] of Object.entries({ ...borrowed, window: globalThis })) {
    Object.defineProperty(globalThis, name, { value, configurable: true, writable: true });
  }
  for (const name of ['addEventListener', 'removeEventListener', 'dispatchEvent'] as const) {
    Object.defineProperty(globalThis, name, {
      value: window[name].bind(window),
      configurable: true,
    });
  }
}
