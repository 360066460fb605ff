import type { Route } from './route';

/** Where a route is found. */
interface Address {
  /** Name of the function. */
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Below `/api/`; `{id}` names a part. */
  readonly path: string;
}

/** A route with its address, as the trigger binds it; its code is loaded when it is asked for. */
export interface LazyRoute extends Address {
  readonly load: () => Promise<Route>;
}

/** A route with its address and its code. */
export interface AddressedRoute extends Address {
  readonly route: Route;
}

/** Loads the code of every route. */
export function loadRoutes(routes: readonly LazyRoute[]): Promise<readonly AddressedRoute[]> {
  return Promise.all(
    routes.map(async ({ load, ...address }) => ({ ...address, route: await load() })),
  );
}
