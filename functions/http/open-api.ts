import * as z from 'zod';
import { openApiDocument } from '../contract/open-api';
import type { AddressedRoute } from '../request/load-routes';
import { noBody } from '../request/no-body';
import { json } from '../request/reply';
import type { Route } from '../request/route';

/** Describes the routes, itself included, as OpenAPI 3.1. */
export function describeRoutes(routes: () => Promise<readonly AddressedRoute[]>): Route {
  return {
    summary: { zh: '接口说明', en: 'Description of this API' },
    access: 'anyone',
    answers: { json: { 200: z.record(z.string(), z.unknown()) } },
    ...noBody(async (_incoming, { version }) => json(openApiDocument(await routes(), version))),
  };
}
