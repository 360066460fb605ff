import { openApiDocument } from '../../../functions/contract/open-api';
import { loadRoutes } from '../../../functions/request/load-routes';
import { routes } from '../../../functions/routes';

let paths: Record<string, Record<string, Record<string, unknown>>>;
let document: Record<string, unknown>;
let text: string;

beforeAll(async () => {
  document = openApiDocument(await loadRoutes(routes), '1.2.3');
  text = JSON.stringify(document);
  paths = document['paths'] as typeof paths;
});

describe('openApiDocument', () => {
  it('should describe every route, with what it takes and answers', () => {
    const described = Object.entries(paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method.toUpperCase()} ${path}`),
    );
    expect(described.sort()).toEqual(
      routes.map(({ method, path }) => `${method} /api/${path}`).sort(),
    );
  });

  it('should point only to what is there', () => {
    const components = document['components'] as Record<string, Record<string, unknown>>;
    const pointers = [...text.matchAll(/"\$ref":"([^"]+)"/g)].map(([, pointer]) => pointer);
    expect(pointers.length).toBeGreaterThan(20);
    const known = Object.entries(components).flatMap(([kind, named]) =>
      Object.keys(named).map((name) => `#/components/${kind}/${name}`),
    );
    expect(pointers.filter((pointer) => !known.includes(pointer ?? ''))).toEqual([]);
    expect(text).not.toContain('$defs');
  });

  it('should describe the bodies by the schemas that read them', () => {
    const imports = paths['/api/imports']?.['post'];
    expect(imports?.['requestBody']).toMatchObject({
      required: true,
      content: {
        'multipart/form-data': {
          schema: {
            required: ['file', 'rulebook'],
            properties: {
              file: { type: 'string', format: 'binary' },
              dateOrder: { enum: ['ymd', 'mdy', 'dmy'] },
            },
          },
        },
      },
    });
    const save = paths['/api/ledgers/{id}/records']?.['post'];
    expect(save?.['parameters']).toEqual(
      expect.arrayContaining([
        expect.objectContaining({ name: 'id', in: 'path', required: true }),
        expect.objectContaining({ name: 'Idempotency-Key', in: 'header', required: true }),
      ]),
    );
  });

  it('should say that add-ins tell their version, and that too old ones are refused', () => {
    const components = document['components'] as Record<string, Record<string, unknown>>;
    expect(components['parameters']?.['AddinVersion']).toMatchObject({
      name: 'Complaint-Ledger-Addin-Version',
      in: 'header',
      required: false,
    });
    const read = paths['/api/ledgers']?.['get'];
    expect(read?.['parameters']).toContainEqual({ $ref: '#/components/parameters/AddinVersion' });
    expect(read?.['responses']).toMatchObject({
      200: { headers: { 'Complaint-Ledger-Version': expect.anything() as unknown } },
      426: { $ref: '#/components/responses/TooOld' },
    });
    expect(paths['/api/health']?.['get']?.['responses']).not.toHaveProperty('426');
  });

  it('should say which routes need no sign-in', () => {
    const open = Object.entries(paths).filter(
      ([, operations]) => JSON.stringify(operations['get']?.['security']) === '[]',
    );
    expect(open.map(([path]) => path)).toEqual([
      '/api/health',
      '/api/health/live',
      '/api/openapi.json',
    ]);
  });

  it('should name nobody, nor anything by which somebody is found', () => {
    expect(text).not.toMatch(/(?<!\d)1[3-9]\d{9}(?!\d)|\d{17}[\dXx]|0\d{2,3}-\d{7,8}/);
    const addresses = text.match(/[\w.+-]+@[\w-]+(\.[\w-]+)+/g) ?? [];
    expect(addresses.filter((address) => !/@example\.(org|com|cn)$/.test(address))).toEqual([]);
    expect(text).not.toMatch(/"(example|examples|default)":"?[\u4e00-\u9fff]{2,3}(先生|女士)?"/);
    expect(text).not.toMatch(/[\u4e00-\u9fff](先生|女士)/);
  });
});
