/** How often each word came by. */
export class Counts {
  private readonly counts = new Map<string, number>();

  add(ids: string[]): void {
    for (const id of ids) this.counts.set(id, (this.counts.get(id) ?? 0) + 1);
  }

  /** In the order of the instrument, with a zero where a word did not come by. */
  inOrder(ids: string[]): { id: string; aantal: number }[] {
    return ids.map((id) => ({ id, aantal: this.counts.get(id) ?? 0 }));
  }

  /** Every word that came by, by id, so that the same input gives the same list. */
  all(): { id: string; aantal: number }[] {
    return this.inOrder([...this.counts.keys()].sort());
  }
}
