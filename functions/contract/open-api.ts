import * as z from 'zod';
import { addinVersionHeader, serviceVersionHeader } from '../../core/version/version-headers';
import type { AddressedRoute } from '../request/load-routes';
import type { BodyContract, Route } from '../request/route';
import { problem } from './problem-shape';

type Json = Record<string, unknown>;

/**
 * The OpenAPI 3.1 document of the routes, made of the schemas that read their requests. Bodies are
 * described as they come in, answers as they go out.
 */
export function openApiDocument(routes: readonly AddressedRoute[], version: string): Json {
  const schemas: Json = {};
  const describe = describerInto(schemas);
  const paths: Record<string, Json> = {};
  for (const addressed of routes) {
    const path = `/api/${addressed.path}`;
    paths[path] = {
      ...paths[path],
      [addressed.method.toLowerCase()]: operation(addressed, describe),
    };
  }
  schemas['Problem'] = describe(problem, 'output');
  return {
    openapi: '3.1.0',
    info: {
      title: '投诉台账 · Complaint Ledger',
      version,
      license: { name: 'MIT', identifier: 'MIT' },
    },
    servers: [{ url: '/' }],
    paths,
    components: {
      schemas,
      securitySchemes: { signIn: { type: 'http', scheme: 'bearer' } },
      parameters: { AddinVersion: addinVersion },
      headers: { ServiceVersion: serviceVersion },
      responses: { TooOld: tooOld },
    },
  };
}

interface ObjectSchema extends Json {
  readonly properties?: Json;
  readonly required?: readonly string[];
}

/** Describes a schema; what it names by an id goes into the document's shared schemas. */
type Describe = (schema: z.ZodType, io: 'input' | 'output') => ObjectSchema;

function describerInto(schemas: Json): Describe {
  return (schema, io) => {
    const described = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
    const text = JSON.stringify(described).replaceAll('"#/$defs/', '"#/components/schemas/');
    const { $defs = {}, ...rest } = JSON.parse(text) as ObjectSchema & { readonly $defs?: Json };
    Object.assign(schemas, $defs);
    return Object.fromEntries(Object.entries<unknown>(rest).filter(([key]) => key !== '$schema'));
  };
}

function operation({ name, path, route }: AddressedRoute, describe: Describe): Json {
  const open = route.access === 'anyone';
  return {
    operationId: name,
    summary: `${route.summary.zh} · ${route.summary.en}`,
    security: open ? [] : [{ signIn: [] }],
    ...(!open && { 'x-roles': route.access }),
    parameters: [
      ...[...path.matchAll(/\{(\w+)\}/g)].map(([, key]) => ({
        name: key,
        in: 'path',
        required: true,
        schema: { type: 'string' },
      })),
      ...parameters(route.query, 'query', describe),
      ...parameters(route.headers, 'header', describe),
      ...(open ? [] : [{ $ref: '#/components/parameters/AddinVersion' }]),
    ],
    ...(route.bodies.length > 0 && {
      requestBody: {
        required: true,
        content: Object.fromEntries(route.bodies.map((body) => content(body, describe))),
      },
    }),
    responses: responses(route, describe),
  };
}

function parameters(
  schema: z.ZodType | undefined,
  place: 'query' | 'header',
  describe: Describe,
): readonly Json[] {
  if (schema === undefined) return [];
  const { properties = {}, required = [] } = describe(schema, 'input');
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: required.includes(name),
    schema: property,
  }));
}

function content({ type, schema }: BodyContract, describe: Describe): [string, Json] {
  const described = describe(schema, 'input');
  if (type !== 'multipart/form-data') return [type, { schema: described }];
  const { properties, required = [] } = described;
  const withFile = { file: { type: 'string', format: 'binary' }, ...properties };
  return [
    type,
    { schema: { ...described, properties: withFile, required: ['file', ...required] } },
  ];
}

/** What the service says with each answer. */
const headers: Json = { [serviceVersionHeader]: { $ref: '#/components/headers/ServiceVersion' } };

const problemContent: Json = {
  'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } },
};

const serviceVersion: Json = {
  description: '服务的版本 · Version of the service',
  schema: { type: 'string' },
};

const addinVersion: Json = {
  name: addinVersionHeader,
  in: 'header',
  required: false,
  description: '加载项的版本，其他程序不填 · Version of the add-in; other programs leave it out',
  schema: { type: 'string' },
};

const tooOld: Json = {
  description:
    '加载项版本过旧，最旧可用版本见 /api/health · The add-in is too old; /api/health says the oldest one taken',
  headers,
  content: problemContent,
};

function responses({ access, answers }: Route, describe: Describe): Json {
  const { json, files = [] } = answers;
  const file = Object.fromEntries(
    files.map((type) => [type, { schema: { type: 'string', format: 'binary' } }]),
  );
  const described = Object.entries(json).map(([status, schema]): [string, unknown] => [
    status,
    {
      description: Number(status) < 300 ? '成功 · Done' : '见内容 · See the content',
      headers,
      content: { 'application/json': { schema: describe(schema, 'output') }, ...file },
    },
  ]);
  const answered: Json = Object.fromEntries(described);
  const done =
    files.length > 0 ? { 200: { description: '成功 · Done', headers, content: file } } : noContent;
  return {
    ...answered,
    ...(described.length === 0 && done),
    default: {
      description: '问题 · Problem (RFC 9457)',
      headers,
      content: problemContent,
    },
    ...(access !== 'anyone' && { 426: { $ref: '#/components/responses/TooOld' } }),
  };
}

const noContent: Json = { 204: { description: '成功 · Done', headers } };
