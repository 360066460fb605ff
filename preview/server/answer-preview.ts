import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize, sep } from 'node:path';
import { connectOffice } from './connect-office';
import { pageHtml } from './page-html';

/** Where the served files lie. */
export interface PreviewFolders {
  readonly page: string;
  readonly addin: string;
  readonly office: string;
}

export interface PreviewAnswer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
}

/** Answers one request for the page (`/`), its parts, the add-in or Microsoft's library. */
export async function answerPreview(
  method: string,
  url: string,
  folders: PreviewFolders,
  serviceUrl: string,
): Promise<PreviewAnswer> {
  if (method !== 'GET' && method !== 'HEAD') return text(405, 'Only GET and HEAD.');
  const path = pathOf(url);
  if (path === undefined) return text(400, 'The address is malformed.');
  if (path === '/') return { status: 200, type: types['.html'] ?? '', body: pageHtml };
  if (path === '/addin/config.json') return json({ serviceUrl });
  const [, room, ...rest] = path.split('/');
  const folder = rooms(folders)[room ?? ''];
  const file = folder === undefined ? undefined : inside(folder, rest.join('/'));
  const bytes = file === undefined ? undefined : await read(file);
  if (file === undefined || bytes === undefined) return text(404, `Not found: ${path}`);
  const type = types[extname(file)] ?? 'application/octet-stream';
  const isPane = room === 'addin' && extname(file) === '.html';
  return { status: 200, type, body: isPane ? connectOffice(bytes.toString('utf8')) : bytes };
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ttf': 'font/ttf',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
};

function rooms(folders: PreviewFolders): Readonly<Record<string, string>> {
  return { preview: folders.page, addin: folders.addin, 'office-js': folders.office };
}

function pathOf(url: string): string | undefined {
  try {
    return decodeURIComponent(new URL(url, 'http://127.0.0.1').pathname);
  } catch {
    return undefined;
  }
}

/** A file of the folder; undefined for a path that would leave it. */
function inside(folder: string, path: string): string | undefined {
  if (path.includes('\0')) return undefined;
  const file = normalize(join(folder, path));
  return file.startsWith(normalize(folder) + sep) ? file : undefined;
}

async function read(file: string): Promise<Buffer | undefined> {
  const found = await stat(file).catch(() => undefined);
  return found?.isFile() ? readFile(file) : undefined;
}

function text(status: number, body: string): PreviewAnswer {
  return { status, type: 'text/plain; charset=utf-8', body };
}

function json(value: unknown): PreviewAnswer {
  return { status: 200, type: types['.json'] ?? '', body: JSON.stringify(value) };
}
