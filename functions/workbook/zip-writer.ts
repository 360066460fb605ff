import { strToU8, Zip, ZipPassThrough } from 'fflate';
import { constants, deflateRawSync } from 'node:zlib';

/** Characters that are compressed at a time, so that no part stands in memory as a whole. */
const PIECE = 1 << 20;

/** Writes the parts of a package one after another, each from the pieces of its text. */
export class ZipWriter {
  private readonly chunks: Uint8Array[] = [];
  private readonly zip = new Zip((error, chunk) => {
    if (error) throw error;
    this.chunks.push(chunk);
  });

  add(path: string, pieces: Iterable<string>): void {
    const file = new DeflatedPart(path);
    this.zip.add(file);
    let waiting: string[] = [];
    let length = 0;
    for (const piece of pieces) {
      waiting.push(piece);
      length += piece.length;
      if (length < PIECE) continue;
      file.push(strToU8(waiting.join('')));
      waiting = [];
      length = 0;
    }
    file.push(strToU8(waiting.join('')), true);
  }

  /** The bytes of the whole package. */
  end(): Uint8Array {
    this.zip.end();
    return new Uint8Array(Buffer.concat(this.chunks));
  }
}

/** A part of the package, compressed by Node piece by piece: all but the last end on a whole byte. */
class DeflatedPart extends ZipPassThrough {
  override compression = 8;

  protected override process(piece: Uint8Array, isLast: boolean): void {
    const finishFlush = isLast ? constants.Z_FINISH : constants.Z_SYNC_FLUSH;
    this.ondata(null, new Uint8Array(deflateRawSync(piece, { finishFlush })), isLast);
  }
}
