const SIGNS: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#x27;',
  '`': '&#x60;',
  '=': '&#x3D;',
};

/** Text as HTML that reads back as the same text, in an element and in an attribute with quotes. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"'`=]/g, (sign) => SIGNS[sign] ?? sign);
}
