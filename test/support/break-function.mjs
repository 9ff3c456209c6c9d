import { register } from 'node:module';

// Makes one function of the built program throw, with a text of the case file and of a false place in what it says of itself:
// `BREEK=analyse.js:analyse`, or with `:later` behind it a moment later, where no command can catch it. For tests alone: the program knows nothing of it.
register(
  `data:text/javascript,${encodeURIComponent(`
    const [module, name, later] = ${JSON.stringify(process.env.BREEK)}.split(':');
    const said = ${JSON.stringify(`${process.env.KANARIE}\n    at x (/dist/${process.env.KANARIE}.js:1:1)\n`)};
    export async function load(url, context, next) {
      const loaded = await next(url, context);
      // In a file of the bundle the name of each module stands above what is of it.
      const source = url.includes('/dist/app/') ? String(loaded.source) : '';
      const from = source.indexOf('// dist/' + module + '\\n');
      if (from === -1) return loaded;
      const start = new RegExp('^(?:async )?function ' + name + '\\\\d*\\\\([^]*?\\\\) \\\\{', 'm').exec(source.slice(from));
      if (start === null) throw new Error('No function ' + name + ' in ' + module);
      const end = from + start.index + start[0].length;
      const thrown = 'throw new TypeError(' + JSON.stringify(said) + ');';
      const inside = later === undefined ? thrown : 'setImmediate(() => {' + thrown + '});';
      return { ...loaded, source: source.slice(0, end) + inside + source.slice(end) };
    }
  `)}`,
);
