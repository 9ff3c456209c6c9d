import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/** What each file of `dist/lib/` gives, by the package it is from. `library.ts` says the types. */
const LIBRARIES: Record<string, Record<string, string[]>> = {
  markup: {
    'mdast-util-from-markdown': ['fromMarkdown'],
    'micromark-extension-gfm-table': ['gfmTable'],
    'mdast-util-gfm-table': ['gfmTableFromMarkdown'],
    'mdast-util-to-hast': ['toHast'],
    'hast-util-sanitize': ['sanitize', 'defaultSchema'],
    'hast-util-to-html': ['toHtml'],
  },
  handlebars: { 'handlebars/dist/cjs/handlebars/compiler/base.js': ['parse'] },
  docx: {
    docx: [
      ...[
        'Document',
        'Packer',
        'Bookmark',
        'Header',
        'Footer',
        'Paragraph',
        'TextRun',
        'FootnoteReferenceRun',
        'TableOfContents',
        'PageNumber',
      ],
      ...[
        'Table',
        'TableRow',
        'TableCell',
        'AlignmentType',
        'BorderStyle',
        'HeadingLevel',
        'LevelFormat',
        'ShadingType',
        'TableLayoutType',
      ],
      ...['VerticalAlign', 'WidthType', 'XmlComponent', 'XmlAttributeComponent'],
    ],
  },
};

/**
 * Writes `dist/lib/`: each set of libraries as one file that needs no package, and `LICENTIES.txt` with the licence of every
 * package in them. As dependencies they would be well over a hundred packages for a user, most for a format that is not asked.
 */
export async function bundleLibraries(root: string): Promise<void> {
  const folder = join(root, 'dist', 'lib');
  mkdirSync(folder, { recursive: true });
  const packages = new Set<string>();
  for (const [name, modules] of Object.entries(LIBRARIES)) {
    const contents = Object.entries(modules)
      .map(([from, names]) => `export { ${names.join(', ')} } from '${from}';`)
      .join('\n');
    const { metafile } = await build({
      stdin: { contents, resolveDir: root },
      outfile: join(folder, `${name}.cjs`),
      absWorkingDir: root,
      bundle: true,
      platform: 'node',
      format: 'cjs',
      target: 'node20',
      minify: true,
      legalComments: 'external',
      metafile: true,
      logLevel: 'error',
    });
    for (const path of Object.keys(metafile.inputs)) packages.add(/^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(path)?.[0] ?? '');
  }
  packages.delete('');
  writeFileSync(
    join(folder, 'LICENTIES.txt'),
    [...packages]
      .sort()
      .map((path) => describePackage(join(root, path)))
      .join('\n'),
  );
}

/** A package with its licence in full. One without a text is a fault: then we may not hand it on. */
function describePackage(path: string): string {
  const { name, version, license } = JSON.parse(readFileSync(join(path, 'package.json'), 'utf8')) as Record<string, string>;
  const file = readdirSync(path).find((entry) => /^licen[cs]e(\.|$)/i.test(entry));
  if (file === undefined) throw new Error(`${name} has no text of its licence`);
  return `${'='.repeat(80)}\n${name} ${version} (${license})\n\n${readFileSync(join(path, file), 'utf8').trim()}\n`;
}
