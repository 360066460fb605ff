import type { RulebookDefinition } from '../../core/rulebook/definition';
import type { Text } from '../../core/text';

/** One line of the list of rulebooks that stands beside the page. */
export interface RulebookEntry {
  readonly id: string;
  readonly version: string;
  readonly title: Text;
  readonly domain: Text;
  readonly kind: RulebookDefinition['kind'];
}

/** Where rulebooks come from; files beside the page, so no server is needed. */
export interface RulebookSource {
  /** @throws TypeError or Error when the list cannot be fetched. */
  readonly list: () => Promise<readonly RulebookEntry[]>;
  /**
   * A rulebook that comes with this add-in; undefined when it has none of that id.
   *
   * @throws TypeError or Error when it cannot be fetched.
   */
  readonly load: (id: string) => Promise<RulebookDefinition | undefined>;
  /** The YAML of a rulebook that others may extend; undefined when there is none. */
  readonly text: (id: string) => Promise<string | undefined>;
}

/**
 * Reads rulebooks from the folder `rulebooks/` beside the page; the build has checked and compiled
 * them, so they pass no second door.
 */
export const rulebooksBeside = (page: string): RulebookSource => ({
  async list() {
    const address = new URL('rulebooks/index.json', page);
    return readJson<readonly RulebookEntry[]>(address, await fetch(address));
  },
  async load(id) {
    if (!KEBAB.test(id)) return undefined;
    const address = new URL(`rulebooks/${id}.json`, page);
    const response = await fetch(address);
    return response.status === 404 ? undefined : readJson<RulebookDefinition>(address, response);
  },
  text: async (id) => {
    if (!KEBAB.test(id)) return undefined;
    const response = await fetch(new URL(`rulebooks/${id}.yaml`, page));
    return response.ok ? response.text() : undefined;
  },
});

/** Ids are file names; anything else would be another address. */
const KEBAB = /^[a-z0-9-]+$/;

async function readJson<T>({ pathname }: URL, response: Response): Promise<T> {
  if (!response.ok) throw new Error(`${response.status} ${pathname}`);
  return (await response.json()) as T;
}
