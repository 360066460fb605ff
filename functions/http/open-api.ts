import * as z from 'zod';
import { openApiDocument, type AddressedRoute } from '../contract/open-api';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/** Describes the routes, itself included, as OpenAPI 3.1. */
export function openApi(routes: () => readonly AddressedRoute[]): Route {
  return {
    summary: { zh: '接口说明', en: 'Description of this API' },
    access: 'anyone',
    answers: { json: { 200: z.record(z.string(), z.unknown()) } },
    ...noBody((_incoming, { version }) =>
      Promise.resolve(json(openApiDocument(routes(), version))),
    ),
  };
}
