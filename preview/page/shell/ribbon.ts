import { element } from './element';
import type { AddinManifest, RibbonButton } from './read-manifest';

/** Draws the add-in's ribbon tab. */
export function renderRibbon(
  manifest: AddinManifest,
  addinBase: string,
  press: (button: RibbonButton) => void,
): HTMLElement {
  const groups = manifest.groups.map((group) =>
    element(
      'div',
      { class: 'ribbon-group', role: 'group', 'aria-label': group.label },
      element(
        'div',
        { class: 'ribbon-buttons' },
        ...group.buttons.map((button) => renderButton(button, addinBase, press)),
      ),
      element('div', { class: 'ribbon-group-label', 'aria-hidden': 'true' }, group.label),
    ),
  );
  return element(
    'div',
    { class: 'ribbon', role: 'toolbar', 'aria-label': manifest.tabLabel },
    element('div', { class: 'ribbon-tab' }, manifest.tabLabel),
    element('div', { class: 'ribbon-groups' }, ...groups),
  );
}

function renderButton(
  button: RibbonButton,
  addinBase: string,
  press: (button: RibbonButton) => void,
): HTMLElement {
  const made = element(
    'button',
    { type: 'button', class: 'ribbon-button', title: button.description, 'data-id': button.id },
    element('img', { src: addinBase + button.icon, alt: '', width: '32', height: '32' }),
    element('span', {}, button.label),
  );
  made.addEventListener('click', () => press(button));
  return made;
}
