import type { RegisteredFunction } from './functions-core';

export type RouteMatch =
  | {
      readonly kind: 'found';
      readonly target: RegisteredFunction;
      readonly params: Record<string, string>;
    }
  | { readonly kind: 'wrong-method'; readonly allowed: readonly string[] }
  | { readonly kind: 'not-found' };

/** Finds the HTTP function of a method and a path below the route prefix; fixed parts go first. */
export function matchRoute(
  functions: Iterable<RegisteredFunction>,
  method: string,
  path: string,
): RouteMatch {
  const candidates = [...functions]
    .filter(({ trigger }) => trigger.type === 'httpTrigger')
    .map((target) => ({ target, params: matchPath(routeOf(target), path) }))
    .filter((candidate) => candidate.params !== undefined)
    .sort((a, b) => countParams(a.params) - countParams(b.params));
  if (candidates.length === 0) return { kind: 'not-found' };
  const found = candidates.find(({ target }) => methodsOf(target).includes(method));
  return found
    ? { kind: 'found', target: found.target, params: found.params ?? {} }
    : { kind: 'wrong-method', allowed: candidates.flatMap(({ target }) => methodsOf(target)) };
}

function matchPath(template: string, path: string): Record<string, string> | undefined {
  const parts = template.split('/');
  const given = path.split('/');
  if (parts.length !== given.length) return undefined;
  const params: Record<string, string> = {};
  for (const [index, part] of parts.entries()) {
    const value = decode(given[index] ?? '');
    const name = /^\{(\w+)\}$/.exec(part)?.[1];
    if (name === undefined ? part !== value : value === '') return undefined;
    if (name !== undefined) params[name] = value;
  }
  return params;
}

/** A part that is not well-formed percent-encoding stays as it is. */
function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function routeOf({ registration, trigger }: RegisteredFunction): string {
  return typeof trigger['route'] === 'string' ? trigger['route'] : registration.name;
}

function methodsOf({ trigger }: RegisteredFunction): readonly string[] {
  const { methods } = trigger as { methods?: unknown };
  return Array.isArray(methods) ? methods.map(String) : [];
}

function countParams(params: Record<string, string> | undefined): number {
  return Object.keys(params ?? {}).length;
}
