/**
 * Hands a file to the person as a download.
 *
 * @returns the address it is kept under while the pane is open, for a second try by hand.
 */
export function downloadFile(content: Blob, name: string): string {
  const address = URL.createObjectURL(content);
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  document.body.append(link);
  link.click();
  link.remove();
  return address;
}
