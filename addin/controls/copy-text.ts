/**
 * Puts text on the clipboard.
 *
 * @returns false where the page around the pane does not allow it.
 */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
