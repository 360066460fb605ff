import type { Language } from '../../../core/text';
import { element } from './element';
import { texts } from './texts';

/** The task pane beside the grid. */
export interface TaskPane {
  readonly element: HTMLElement;
  /** What is loaded; empty before the first time. */
  address(): string;
  /** Loads an address, or the same one again. */
  load(address: string): void;
  setVisible(visible: boolean): void;
  setWidth(pixels: number): void;
  setTitle(title: string, language: Language): void;
}

/** Makes an empty, hidden pane. */
export function createTaskPane(close: () => void, resized: (pixels: number) => void): TaskPane {
  const title = element('span', { class: 'pane-title' });
  const closer = element('button', { type: 'button', class: 'pane-close' }, '×');
  const frame = element('iframe', { class: 'pane-frame', name: 'task-pane' });
  const handle = element('div', { class: 'pane-handle', role: 'separator' });
  const root = element(
    'aside',
    { class: 'pane', hidden: '' },
    handle,
    element('div', { class: 'pane-head' }, title, closer),
    frame,
  );
  closer.addEventListener('click', close);
  dragWidth(handle, root, resized);
  return {
    element: root,
    address: () => frame.getAttribute('src') ?? '',
    load(address) {
      if (frame.contentWindow && frame.getAttribute('src') === address) {
        frame.contentWindow.location.reload();
      } else frame.setAttribute('src', address);
    },
    setVisible(visible) {
      root.hidden = !visible;
    },
    setWidth(pixels) {
      root.style.width = `${pixels}px`;
    },
    setTitle(text, language) {
      title.textContent = text;
      frame.title = text;
      closer.title = texts.closePane[language];
      closer.setAttribute('aria-label', texts.closePane[language]);
      handle.title = texts.resize[language];
    },
  };
}

function dragWidth(
  handle: HTMLElement,
  pane: HTMLElement,
  resized: (pixels: number) => void,
): void {
  handle.addEventListener('pointerdown', (down) => {
    const from = pane.getBoundingClientRect().width + down.clientX;
    handle.setPointerCapture(down.pointerId);
    pane.classList.add('pane-resizing');
    const move = (event: PointerEvent) =>
      resized(Math.min(800, Math.max(280, Math.round(from - event.clientX))));
    const end = () => {
      pane.classList.remove('pane-resizing');
      handle.removeEventListener('pointermove', move);
    };
    handle.addEventListener('pointermove', move);
    handle.addEventListener('pointerup', end, { once: true });
    handle.addEventListener('pointercancel', end, { once: true });
  });
}
