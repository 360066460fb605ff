/** What the service is made of besides itself. */
export type Part = 'database' | 'storage' | 'disk';

/**
 * What is the matter with a part: it does not answer, not in time, takes no more, or is ahead of this
 * version of the service.
 */
export type Trouble = 'unreachable' | 'slow' | 'full' | 'newer';

/** A part of the service does not do its work at present; it may do so again at any moment. */
export class PartDown extends Error {
  constructor(
    readonly part: Part,
    readonly trouble: Trouble,
    cause?: unknown,
  ) {
    super(`${part} ${trouble}`, { cause });
  }
}

/** The part that is down behind a failure; undefined when the failure has another reason. */
export function partDownOf(error: unknown): PartDown | undefined {
  if (error instanceof PartDown) return error;
  if (NO_ROOM.has(codeOf(error))) return new PartDown('disk', 'full', error);
  const cause = partOf(error, 'cause');
  return cause === undefined ? undefined : partDownOf(cause);
}

/** What the system says when a disk or a quota is used up. */
const NO_ROOM: ReadonlySet<string> = new Set(['ENOSPC', 'EDQUOT']);

/** The code of an error of the system, of a server or of a library; empty when it has none. */
export function codeOf(error: unknown): string {
  const code = partOf(error, 'code');
  return typeof code === 'string' ? code : '';
}

/** A part of whatever was thrown. */
export function partOf(error: unknown, name: string): unknown {
  return typeof error === 'object' && error !== null
    ? (error as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
