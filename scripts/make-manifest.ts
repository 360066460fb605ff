import { randomUUID } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { OfficeAddinManifest } from 'office-addin-manifest';

/**
 * Writes the manifest of an installation: `npm run manifest -- https://host/path [new-id]`.
 *
 * The pages' address is replaced by the given one; with `new-id` the add-in gets an id of its own,
 * so that a trial and a production installation can stand side by side.
 */
const [address, newId] = process.argv.slice(2);
const target = 'dist/addin/manifest.xml';
const base = address === undefined ? undefined : URL.parse(address);

if (base?.protocol !== 'https:') {
  console.error('用法 · usage: npm run manifest -- https://host/path [new-id]');
  process.exitCode = 1;
} else {
  const manifest = await readFile('manifest.xml', 'utf8');
  await writeFile(
    target,
    manifest.replaceAll('https://localhost:3000', base.href.replace(/\/$/, '')),
  );
  if (newId === 'new-id') await OfficeAddinManifest.modifyManifestFile(target, randomUUID());
  const { id, version, displayName } = await OfficeAddinManifest.readManifestFile(target);
  console.log(`${target}  ${displayName ?? ''}  ${version ?? ''}  ${id ?? ''}`);
}
