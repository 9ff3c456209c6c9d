import { createRequire } from 'node:module';
import type * as JsYaml from 'js-yaml';
import type * as Yaml from 'yaml';

const require = createRequire(import.meta.url);
let yaml: typeof Yaml | undefined;
let jsYaml: typeof JsYaml | undefined;

/**
 * The careful parser, loaded when the first file needs it: most files are good, and loading it takes longer than reading
 * such a file.
 */
export function loadYaml(): typeof Yaml {
  yaml ??= require('yaml') as typeof Yaml;
  return yaml;
}

/**
 * The fast parser, as the build puts it in `dist/`. Its CommonJS build: on Node 20 the other one, which `import` takes, needs
 * more than twice the time.
 */
export function loadJsYaml(): typeof JsYaml {
  jsYaml ??= require('../../dist/js-yaml.cjs') as typeof JsYaml;
  return jsYaml;
}
