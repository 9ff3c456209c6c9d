/**
 * What the mutation run looks at: the files that are changed, the quick tests that must notice, in
 * the order in which they are tried, and slower ones for what those miss. A test is a file, or a folder with a slash behind it.
 */
export const GROUPS = {
  kern: {
    mutate: ['src/core/*.ts', 'src/analyse.ts'],
    quick: ['test/core/', 'test/analyse.test.ts', 'test/golden.test.ts'],
    slow: ['test/escalatie-properties.test.ts', 'test/properties.test.ts'],
  },
  lezer: {
    mutate: [
      'src/yaml/*.ts',
      ...casus('bewaren-vroeg', 'check-meaning', 'find-files', 'good-casus', 'melding-later', 'personal-data', 'personal-warnings'),
      ...casus('read-casus', 'typed', 'without-escalatie'),
    ],
    quick: [
      'test/casus/find-files.test.ts',
      'test/casus/personal-data.test.ts',
      'test/casus/melding-later.test.ts',
      'test/casus/personal-warnings.test.ts',
      'test/casus/typed.test.ts',
      'test/casus/without-escalatie.test.ts',
      'test/casus/messages.test.ts',
      'test/casus/wording.test.ts',
      'test/casus/silent.test.ts',
      'test/casus/broken.test.ts',
      'test/casus/prototype.test.ts',
      'test/yaml/lines.test.ts',
      'test/yaml/parse.test.ts',
      'test/yaml/characters.test.ts',
      'test/yaml/suggest.test.ts',
      'test/yaml/shape.test.ts',
      'test/yaml/probe.test.ts',
      'test/casus/check-meaning.test.ts',
      'test/yaml/guess.test.ts',
      'test/yaml/read-steps.test.ts',
      'test/yaml/encoding.test.ts',
      'test/yaml/invalid.test.ts',
      'test/yaml/quick-cases.test.ts',
    ],
    slow: [
      'test/yaml/read-text.test.ts',
      'test/yaml/quick.test.ts',
      'test/casus/place.test.ts',
      'test/casus/good-casus.test.ts',
      'test/yaml/hostile.test.ts',
    ],
  },
  bewaarder: {
    mutate: casus('atomic-write', 'companions', 'document', 'expired', 'file', 'lock', 'map-inhoud', 'previous', 'redact', 'wezen'),
    quick: [
      'test/casus/previous.test.ts',
      'test/casus/lock.test.ts',
      'test/casus/save-steps.test.ts',
      'test/casus/companions.test.ts',
      'test/casus/expired.test.ts',
      'test/casus/redact.test.ts',
      'test/casus/wezen.test.ts',
      'test/casus/map-inhoud.test.ts',
      'test/casus/document-text.test.ts',
    ],
    slow: ['test/casus/atomic-write.test.ts', 'test/casus/document.test.ts', 'test/casus/file.test.ts'],
  },
};

function casus(...names) {
  return names.map((name) => `src/casus/${name}.ts`);
}
