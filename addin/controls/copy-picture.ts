/** A picture on the clipboard, or its address where the page around the pane does not allow it. */
export type CopiedPicture =
  { readonly copied: true } | { readonly copied: false; readonly address: string };

/**
 * Puts a drawing on the clipboard as a PNG.
 *
 * @param svg a whole SVG document with its size in pixels.
 */
export async function copyPicture(svg: string): Promise<CopiedPicture> {
  const png = pngOf(svg);
  try {
    // Given as a promise, as some browsers allow it only right after the click.
    await navigator.clipboard.write([new ClipboardItem({ 'image/png': png })]);
    return { copied: true };
  } catch {
    return { copied: false, address: URL.createObjectURL(await png) };
  }
}

/** Twice as fine as a screen's pixels, so that it is sharp in print. */
const SCALE = 2;

async function pngOf(svg: string): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SCALE;
  canvas.height = image.naturalHeight * SCALE;
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) => {
    canvas.toBlob((blob) => {
      if (blob) resolve(blob);
      else reject(new Error('The picture could not be drawn.'));
    }, 'image/png');
  });
}
