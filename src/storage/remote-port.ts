/**
 * Pusat, as far as `sinkron` knows it: one branch of published commits, read whole and moved by compare-and-swap.
 * Objects are fetched into the clone's store and into no ref; the replay alone decides what the branch here comes to.
 */

/** Pusat was not reached: no failure, the office goes on. `why` is told to a person, cleaned of control characters. */
export interface Offline {
  outcome: 'offline'
  why: string
}

/** What pusat publishes. `empty` for a repository without any commit, which the first push founds. */
export type Fetched = { outcome: 'tip'; oid: string } | { outcome: 'empty' } | Offline

/**
 * `rejected`: somebody was faster, and nothing of ours is there (or, of several slices, only the first); `locked` where
 * somebody was just at it, or died there. After
 * `offline` it is not known whether the push arrived; the next fetch tells.
 */
export type Pushed = { outcome: 'accepted' } | { outcome: 'rejected'; locked?: true } | Offline

/** A ref beside the record's branch, and what it is to come to; null where it is to go. */
export interface Beside {
  ref: string
  oid: string | null
  /** What it must still be at pusat, null for nothing; left out, whatever it is. */
  known?: string | null
}

/**
 * Whatever else pusat answers (no permission, an unknown host key, a refusal of `penjaga`) is thrown as `KontenError`.
 */
export interface Remote {
  /** The address as it is told to a person, without a password in it. */
  readonly address: string
  /** Brings all published objects here, checked; no ref is moved. `known` are commits this clone has, null for none. */
  fetchTip(known: string | null): Promise<Fetched>
  /**
   * Publishes `oid`, which has `expected` among its ancestors, if `expected` is still what pusat publishes; never by
   * force. Refs `beside` it, which may move anywhere, go with it in one push, all or none.
   */
  push(oid: string, expected: string | null, beside?: readonly Beside[]): Promise<Pushed>
}

/** What refs beside the record lead to. */
export interface BesideTips {
  outcome: 'refs'
  tips: ReadonlyMap<string, string>
}
export type BesideFetched = BesideTips | Offline

/** What pusat holds beside the record: refs that come and go, and that nothing is decided on. */
export interface BesideRemote {
  /** Brings what refs lead to here, into no ref; those that are not there are left out. */
  fetchBeside(refs: readonly string[]): Promise<BesideFetched>
  /** Moves or drops refs, wherever they are; one that has gone already has gone. */
  pushBeside(changes: readonly Beside[]): Promise<Pushed>
}
