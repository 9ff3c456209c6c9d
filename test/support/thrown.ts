/** What a call throws; nothing where it does not. */
export function thrown(run: () => unknown): unknown {
  try {
    run();
    return undefined;
  } catch (caught) {
    return caught;
  }
}
