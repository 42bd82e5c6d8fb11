/** Which commits of a listing stand behind all that was listed before them: only there the state is what was listed. */
export class Lineage {
  private readonly ujung = new Set<string>()

  /** Takes in the next commit, in graph order; false while other lines stand beside it. */
  berikut({ oid, induk }: { oid: string; induk: readonly string[] }): boolean {
    for (const satu of induk) this.ujung.delete(satu)
    this.ujung.add(oid)
    return this.ujung.size === 1
  }
}
