/** What the system says is wrong with writing, in Dutch. */
export function describeWriteError(error: unknown): string {
  const code = (error as NodeJS.ErrnoException).code ?? 'onbekende reden';
  const words: Record<string, string> = {
    ENOENT: 'de map bestaat niet',
    ENOTDIR: 'de map bestaat niet',
    ENOSPC: 'de schijf is vol',
    EDQUOT: 'de schijf is vol',
    EACCES: 'u mag hier niet schrijven',
    EPERM: 'u mag hier niet schrijven',
    EROFS: 'deze schijf is alleen te lezen',
    EISDIR: 'dit is een map',
    ENAMETOOLONG: 'de naam is te lang',
  };
  return words[code] ?? code;
}
