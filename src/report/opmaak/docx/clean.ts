/** A text on one line, without the signs that XML does not know and without half of a sign that needs two. */
export function clean(text: string): string {
  return text.replaceAll('\n', ' ').replace(/[\p{Cs}\p{Cc}\ufffe\uffff]/gu, '');
}
