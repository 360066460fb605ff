import type { HttpRequest } from '@azure/functions';
import { maximumBodyBytes } from '../settings';
import { bodyTooLarge, type Problem } from './problem';

/** The bytes of a request's body; refused by its declared length before anything is read. */
export async function readBody(request: HttpRequest): Promise<ArrayBuffer | Problem> {
  const declared = Number(request.headers.get('content-length') ?? 0);
  if (declared > maximumBodyBytes) return bodyTooLarge(maximumBodyBytes);
  const bytes = await request.arrayBuffer();
  return bytes.byteLength > maximumBodyBytes ? bodyTooLarge(maximumBodyBytes) : bytes;
}

/** The media type of a request without its parameters. */
export function mediaType(request: HttpRequest): string {
  const [type = ''] = (request.headers.get('content-type') ?? '').split(';');
  return type.trim().toLowerCase();
}
