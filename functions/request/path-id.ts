import type { HttpRequest } from '@azure/functions';

/** An id out of a request's address; empty, so that nothing is found, when no id could be that. */
export function pathId({ params }: HttpRequest, name: 'id' | 'rid' | 'key' | 'number'): string {
  const id = params[name] ?? '';
  return id.includes('\0') ? '' : id;
}
