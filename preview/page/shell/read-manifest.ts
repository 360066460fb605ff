/** One button of the add-in's ribbon tab, in one language. */
export interface RibbonButton {
  readonly id: string;
  readonly label: string;
  readonly description: string;
  /** Address of the icon, relative to the add-in's folder. */
  readonly icon: string;
  readonly action:
    | { readonly kind: 'pane'; readonly address: string }
    | { readonly kind: 'function'; readonly name: string };
}

export interface RibbonGroup {
  readonly label: string;
  readonly buttons: readonly RibbonButton[];
}

/** What the preview takes from an add-in's manifest, in one language. */
export interface AddinManifest {
  readonly name: string;
  readonly tabLabel: string;
  readonly groups: readonly RibbonGroup[];
  /** Addresses relative to the add-in's folder. */
  readonly paneAddress: string;
  readonly functionsAddress: string | undefined;
  readonly functionsNamespace: string;
}

/**
 * Reads an add-in-only manifest.
 *
 * @param xml the text of manifest.xml.
 * @param locale the display language, such as `en-US`; its overrides win over the defaults.
 * @throws Error when the manifest has no task pane or no custom tab.
 */
export function readManifest(xml: string, locale: string): AddinManifest {
  const document = new DOMParser().parseFromString(xml, 'application/xml');
  if (document.querySelector('parsererror')) throw new Error('manifest.xml is not well-formed.');
  const resources = readResources(document, locale);
  const source = localized(document.querySelector('DefaultSettings > SourceLocation'), locale);
  const tab = document.querySelector('CustomTab');
  if (!source || !tab) throw new Error('manifest.xml has no task pane or no custom tab.');
  const relative = relativeTo(source);
  const resource = (element: Element | null) => resources.get(element?.getAttribute('resid') ?? '');
  const address = (element: Element | null) => {
    const found = resource(element);
    return found === undefined ? undefined : relative(found);
  };
  return {
    name: localized(document.querySelector('DisplayName'), locale) ?? '',
    tabLabel: resource(child(tab, 'Label')) ?? '',
    groups: children(tab, 'Group').map((group) => ({
      label: resource(child(group, 'Label')) ?? '',
      buttons: children(group, 'Control').map((control) => readButton(control, resource, address)),
    })),
    paneAddress: relative(source),
    functionsAddress: address(document.querySelector('ExtensionPoint > Metadata > SourceLocation')),
    functionsNamespace: resource(document.querySelector('ExtensionPoint > Namespace')) ?? '',
  };
}

type Resource = (element: Element | null) => string | undefined;

function readButton(control: Element, resource: Resource, address: Resource): RibbonButton {
  const action = child(control, 'Action');
  const isPane = action?.getAttribute('xsi:type') === 'ShowTaskpane';
  const icons = [...control.querySelectorAll('Icon > *')];
  const icon = icons.find((one) => one.getAttribute('size') === '32') ?? icons.at(-1) ?? null;
  return {
    id: control.getAttribute('id') ?? '',
    label: resource(child(control, 'Label')) ?? '',
    description: resource(control.querySelector('Supertip > Description')) ?? '',
    icon: address(icon) ?? '',
    action: isPane
      ? { kind: 'pane', address: address(action.querySelector('SourceLocation')) ?? '' }
      : { kind: 'function', name: action?.querySelector('FunctionName')?.textContent ?? '' },
  };
}

function readResources(document: Document, locale: string): ReadonlyMap<string, string> {
  const elements = document.querySelectorAll('Resources > * > *');
  return new Map(
    [...elements].map((one) => [one.getAttribute('id') ?? '', localized(one, locale) ?? '']),
  );
}

function localized(element: Element | null, locale: string): string | undefined {
  const overrides = element ? children(element, 'Override') : [];
  const override = overrides.find(
    (one) => one.getAttribute('Locale')?.toLowerCase() === locale.toLowerCase(),
  );
  return override?.getAttribute('Value') ?? element?.getAttribute('DefaultValue') ?? undefined;
}

/** Manifest addresses are absolute; the preview serves the same files from its own folder. */
function relativeTo(source: string): (address: string) => string {
  const base = new URL('.', source);
  return (address) => {
    const url = new URL(address, base);
    const path = url.pathname.startsWith(base.pathname)
      ? url.pathname.slice(base.pathname.length)
      : url.pathname.slice(1);
    return `${path}${url.search}${url.hash}`;
  };
}

function children(parent: Element, name: string): readonly Element[] {
  return [...parent.children].filter((one) => one.localName === name);
}

function child(parent: Element, name: string): Element | null {
  return children(parent, name)[0] ?? null;
}
