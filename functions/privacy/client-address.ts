/**
 * Where a request comes from: the address that the platform's front end adds, as the last one, to
 * `X-Forwarded-For`; those before it are what the client says. Without the port, which changes.
 */
export function clientAddress(headers: { get(name: string): string | null }): string {
  const last = headers.get('x-forwarded-for')?.split(',').at(-1)?.trim() ?? '';
  const [, bracketed] = /^\[([^\]]+)\]/.exec(last) ?? [];
  if (bracketed !== undefined) return bracketed;
  return /^[\d.]+:\d+$/.test(last) ? last.slice(0, last.lastIndexOf(':')) : last;
}
