const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** Text as HTML that reads back as the same text, in an element and in an attribute with quotes. HTML has no such line end. */
export function escapeHtml(text: string): string {
  return text.replaceAll('\u0085', ' ').replace(/[&<>"'`=]/g, (sign) => SIGNS[sign] ?? sign);
}
