import { existsSync } from 'node:fs';

/** Where Debian puts the browser that the tests of a page use; nothing where it is not installed. */
export const CHROMIUM = ['/usr/bin/chromium', '/usr/bin/chromium-browser'].find((path) => existsSync(path));
