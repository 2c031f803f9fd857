/** Whether the browser let the text be put on the clipboard; with `html`, also as rich text. */
export async function copyText(text: string, html?: string): Promise<boolean> {
  try {
    if (html === undefined) {
      await navigator.clipboard.writeText(text);
    } else {
      const item = new ClipboardItem({
        'text/plain': new Blob([text], { type: 'text/plain' }),
        'text/html': new Blob([html], { type: 'text/html' }),
      });
      await navigator.clipboard.write([item]);
    }
    return true;
  } catch {
    // No secure context, or the reader or the browser refused.
    return false;
  }
}
