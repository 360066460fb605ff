import { gunzipSync } from 'node:zlib';
import { strFromU8, unzipSync } from 'fflate';

/** All the text there is in some bytes: those of packages and compressed files are opened first. */
export function bytesText(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0x50 && second === 0x4b) {
    return Object.entries(unzipSync(bytes))
      .map(([name, part]) => `${name}\n${strFromU8(part)}`)
      .join('\n');
  }
  const plain = first === 0x1f && second === 0x8b ? gunzipSync(bytes) : bytes;
  return new TextDecoder().decode(plain);
}
