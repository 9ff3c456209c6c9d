import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/run.ts';

const script = pathToFileURL(join(ROOT, 'bench', 'picture.mjs')).href;
const { drawPicture, PICTURE } = (await import(script)) as { drawPicture: () => string; PICTURE: string };
const svg = readFileSync(PICTURE, 'utf8');

describe('the picture of the screen', () => {
  it('is what the program shows now (else: npm run build && npm run picture)', () => {
    expect(svg).toBe(drawPicture());
  });

  it('can be read by a screen reader, and loads or runs nothing', () => {
    expect(svg).toMatch(/^<svg [^>]*role="img" aria-labelledby="titel beschrijving"/);
    expect(svg).toMatch(/<title id="titel">[^<]+<\/title>/);
    expect(svg).toMatch(/<desc id="beschrijving">[^<]+<\/desc>/);
    expect(svg.replace('xmlns="http://www.w3.org/2000/svg"', '')).not.toMatch(/script|style|@import|url\(|href|https?:|\son\w+=/i);
  });

  it('marks the row where the team is without colour too', () => {
    expect(svg).toMatch(/<rect [^>]*\/>\n\s*<text [^>]*>&gt; \[Weet niet\]/);
  });
});
