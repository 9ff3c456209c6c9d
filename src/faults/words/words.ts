/** What is wrong, and what to do about it. One line each, without a full stop. */
export type Words<P> = (p: P) => [wat: string, remedie: string];

/** Words that need nothing from the file. */
export const none =
  (wat: string, remedie: string): Words<object> =>
  () => [wat, remedie];

export const suggest = (bedoeld: string | undefined, anders: string) => (bedoeld === undefined ? anders : `bedoelde u "${bedoeld}"?`);
