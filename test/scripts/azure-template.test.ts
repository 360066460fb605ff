import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { roles } from '../../functions/privacy/caller';
import { readSettings } from '../../functions/settings';

interface Resource {
  readonly type: string;
  readonly apiVersion: string;
  readonly name: string;
  readonly dependsOn?: readonly string[];
}

interface Template {
  readonly parameters: Readonly<Record<string, object>>;
  readonly variables: Readonly<Record<string, string>>;
  readonly resources: readonly Resource[];
}

const source = readFileSync(join(__dirname, '..', '..', 'deploy', 'azure.json'), 'utf8');
const template = JSON.parse(source) as Template;

/** Every text in the template that is an expression. */
const expressions = [...source.matchAll(/"(\[(?:[^"\\]|\\.)*\])"/g)].map(([, text = '']) => text);

const blobServices = template.resources.find(({ type }) =>
  type.endsWith('storageAccounts/blobServices'),
);

const named = (kind: 'parameters' | 'variables'): ReadonlySet<string> =>
  new Set(
    expressions.flatMap((text) =>
      [...text.matchAll(new RegExp(`\\b${kind}\\('([^']*)'\\)`, 'g'))].map(([, name = '']) => name),
    ),
  );

/** `type` and name expressions of a resource as `resourceId(…)` refers to it. */
const idOf = ({ type, name }: Resource): string => {
  const inner = name.replace(/^\[|\]$/g, '');
  const parts = /^concat\((.*)\)$/.exec(inner)?.[1]?.split(', ') ?? [inner];
  const places = parts
    .flatMap((part) => (part.startsWith("'") ? part.slice(1, -1).split('/') : [part]))
    .filter((part) => part !== '')
    .map((part) => (part.includes('(') ? part : `'${part}'`));
  return `[resourceId('${type}', ${places.join(', ')})]`;
};

describe('the template for Azure', () => {
  it('should use every parameter and variable it declares, and declare what it uses', () => {
    expect([...named('parameters')].sort()).toEqual(Object.keys(template.parameters).sort());
    expect([...named('variables')].sort()).toEqual(Object.keys(template.variables).sort());
  });

  it('should close every bracket and quote of its expressions', () => {
    for (const text of expressions) {
      const bare = text.replaceAll(/'[^']*'/g, "''");
      expect([text, bare.split('(').length]).toEqual([text, bare.split(')').length]);
      expect([text, bare.split('[').length]).toEqual([text, bare.split(']').length]);
      expect([text, text.split("'").length % 2]).toEqual([text, 1]);
    }
  });

  it('should refer only to resources it makes', () => {
    const made = new Set(template.resources.map(idOf));
    const asked = template.resources.flatMap(({ dependsOn = [] }) => dependsOn);
    expect(asked.filter((id) => !made.has(id))).toEqual([]);
    const inside = expressions.flatMap((text) =>
      [...text.matchAll(/resourceId\('[^']*'(?:, (?:variables\('[^']*'\)|'[^']*'))+\)/g)].map(
        ([id]) => `[${id}]`,
      ),
    );
    const own = inside.filter((id) => !id.includes('Microsoft.Authorization/'));
    expect(own.filter((id) => !made.has(id))).toEqual([]);
  });

  it('should say of each resource which version of its interface is meant', () => {
    for (const { type, apiVersion } of template.resources) {
      expect([type, apiVersion]).toEqual([type, expect.stringMatching(/^\d{4}-\d{2}-\d{2}$/)]);
    }
  });

  it('should give the app settings it knows, and nothing secret in plain text', () => {
    const given = [...source.matchAll(/\{\s*"name": "([A-Z_]{4,}|AzureWebJobsStorage)"/g)].map(
      ([, name = '']) => name,
    );
    const settings = readSettings(Object.fromEntries(given.map((name) => [name, 'x'])), 'y');
    expect(settings).toMatchObject({
      databaseUrl: 'x',
      storage: 'x',
      entra: { tenants: ['x'], clientId: 'x' },
    });
    expect(given).not.toContain('DEVELOPMENT_KEYS');
    for (const name of ['DATABASE_URL', 'AzureWebJobsStorage']) {
      expect(source).toMatch(
        new RegExp(`"name": "${name}",\\s*"value": "\\[concat\\('@Microsoft.KeyVault\\(`),
      );
    }
  });

  it('should let only the pages of the add-in call, over TLS alone', () => {
    expect(source).toMatch(/"allowedOrigins": \["\[parameters\('addinOrigin'\)\]"\]/);
    expect(source).not.toContain('"*"');
    expect(source).toContain('"httpsOnly": true');
  });
});

describe('the roles of the app registration', () => {
  it('should be those the service knows, each with an id of its own', () => {
    const text = readFileSync(join(__dirname, '..', '..', 'deploy', 'app-roles.json'), 'utf8');
    const given = JSON.parse(text) as readonly { readonly value: string; readonly id: string }[];
    expect(given.map(({ value }) => value)).toEqual([...roles]);
    expect(new Set(given.map(({ id }) => id)).size).toBe(roles.length);
  });

  it('should keep nothing of a file that was deleted, as the proofs of disposal say', () => {
    expect(blobServices).toMatchObject({
      properties: { deleteRetentionPolicy: { enabled: false } },
    });
  });
});
