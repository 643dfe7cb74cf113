/**
 * What the server makes of a text before any rule sees it: no control characters, none that turn the
 * direction of writing, no halves of characters, composed (NFC).
 */
export function entered(text: string): string {
  return text.replaceAll('\r\n', '\n')
    .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|\p{Surrogate}/gu, '')
    .normalize('NFC');
}
