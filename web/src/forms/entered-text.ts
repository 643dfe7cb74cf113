/** What the server makes of a text before any rule sees it: no control characters, no halves of characters, composed (NFC). */
export function entered(text: string): string {
  return text.replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f]|\p{Surrogate}/gu, '')
    .normalize('NFC');
}
