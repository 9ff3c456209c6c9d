import { writeSync } from 'node:fs';
import { createRequire, register } from 'node:module';
import { pathToFileURL } from 'node:url';

// Writes every module that is asked for to stderr, so that a test can see what a command loads.
register(
  `data:text/javascript,${encodeURIComponent(`
    import { writeSync } from 'node:fs';
    export async function resolve(specifier, context, next) {
      const result = await next(specifier, context);
      writeSync(2, 'IMPORT ' + result.url + '\\n');
      return result;
    }
  `)}`,
);

// What came in by require, and so not by the hook, on every version of Node.
process.on('exit', () => {
  for (const path of Object.keys(createRequire(import.meta.url).cache)) writeSync(2, `IMPORT ${pathToFileURL(path)}\n`);
});
