import { register } from 'node:module';

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
