/**
 * Deciding what is not published yet again on the published tip, in order, and writing it down there (bersama.md §3,
 * 5). Nothing points at what is written: the branch moves once it is published.
 */
import type { PengaturanDinilai } from '../../domain/pemeriksaan/bukti.js'
import { petugasSaat } from '../../domain/orang/perubahan.js'
import type { Petugas } from '../../domain/sop/aturan.js'
import type { Berbenturan } from '../../domain/peristiwa/berbenturan.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { perihal } from '../../domain/peristiwa/daftar.js'
import { sandaran } from '../../domain/peristiwa/acuan.js'
import type { Benturan } from '../../domain/putusan/benturan.js'
import { benturan } from '../../domain/putusan/benturan.js'
import { jalurBentrok, jalurPengaturan } from '../../domain/bahasa/id.js'
import type { Instan } from '../../domain/bahasa/waktu.js'
import { dalamCatatan } from '../../domain/pemeriksaan/bukti.js'
import type { BlobChange, PublishingStore, Snapshot } from '../../storage/port.js'
import { recordedMessage } from '../../storage/record/act-message.js'
import { encodePesan } from '../../storage/record/commit-message.js'
import type { Original } from '../../storage/record/lost-act.js'
import { lostAct, originalOf } from '../../storage/record/lost-act.js'
import { settingsAt } from '../../storage/record/recomputed.js'
import { resolved } from '../../storage/record/references.js'
import { carriedFiles, textsOf } from './carry.js'
import { Line } from './line.js'
import type { Queued } from './queue.js'
import { renewed } from './renewed.js'

/** What became of an act: it counts, it lost, or it could not be recorded as its op is another's. */
export interface Outcome {
  act: Peristiwa
  /** The commit it stands in now; null where it was set aside. */
  commit: string | null
  lost: (Benturan & { against: Tercatat | null }) | null
  /** Whether it stood there already, after an answer that was lost. */
  known: boolean
  /** As it was first recorded. */
  written: Original
}

/**
 * Why a file of a plain commit is not published: others changed it too, it is a settings file or one of the record,
 * which change by acts alone, or pusat takes the whole commit for none (`kode` says why).
 */
export type NotCarried = { why: 'both' | 'settings' | 'record' } | { why: 'refused'; kode: string }

export type Conflict = NotCarried & { jalur: string; commit: string; bytes: Buffer | null }

export interface Replay {
  tip: string
  outcomes: Outcome[]
  /** Files of plain commits that were not taken over, as they have them. */
  conflicts: Conflict[]
  /** The commits of the queue, by what they became. */
  origins: Map<string, string>
}

/** Commits of the queue that pusat would refuse, with the code of the refusal: they are kept beside, whole. */
export type Excluded = ReadonlyMap<string, string>

/** The settings at the new place, and the people at the tips the acts name and as they were changed since. */
class Rules {
  private readonly people = new Map<string, readonly Petugas[] | null>()
  private readonly changes: { commit: string; petugas: readonly Petugas[]; dicatat: Instan }[] = []
  settings!: PengaturanDinilai

  constructor(private readonly published: Line) {}

  async at(potret: Snapshot): Promise<void> {
    this.settings = await settingsAt(potret, potret.tip)
  }

  async know(tips: readonly (string | null)[], potret: Snapshot): Promise<void> {
    for (const tip of new Set(tips))
      if (tip !== null)
        this.people.set(
          tip,
          await settingsAt(potret, tip).then(
            (s) => s.petugas,
            () => null,
          ),
        )
    const places = [...this.people.keys()].map((tip) => this.published.place(tip))
    const oldest = Math.min(...places)
    for (const { commit, dicatat } of this.published.ofPeople())
      if (this.published.place(commit) > oldest) await this.changed(potret, commit, dicatat)
  }

  /** The people were changed by an act recorded at `dicatat`. */
  async changed(potret: Snapshot, commit: string, dicatat: Instan): Promise<void> {
    this.changes.push({ commit, dicatat, petugas: (await settingsAt(potret, commit)).petugas })
  }

  get judged() {
    return { ...this.settings, petugasPada: this.peopleBinding.bind(this) }
  }

  private peopleBinding(tip: string, dicatat: Instan): readonly Petugas[] | null {
    const people = this.people.get(tip)
    if (people == null) return null
    const from = this.published.place(tip)
    return petugasSaat(
      people,
      this.changes.filter((c) => this.published.place(c.commit) > from),
      dicatat,
    )
  }
}

/** Replays `queue` on the published tip `onto`; `now` is when it is published. Deterministic but for the instant. */
export async function replay(
  store: PublishingStore,
  onto: string,
  queue: readonly Queued[],
  now: Instan,
  excluded: Excluded = new Map(),
): Promise<Replay> {
  const start = await store.snapshotAt(onto)
  const published = await Line.read(start)
  const rules = new Rules(published)
  await rules.at(start)
  const again = await renewed(store, onto, queue, rules.settings)
  await rules.know(
    again.map((q) => q.act?.tip ?? null),
    start,
  )
  const result: Replay = { tip: onto, outcomes: [], conflicts: [], origins: new Map() }
  const aside = new Set<string>()
  for (const [i, one] of again.entries()) {
    const step = new Step(store, published, rules, result, now)
    const { oid } = queue[i]!.commit
    const [before, refused] = [result.tip, excluded.get(oid)]
    const rests = one.act !== null && sandaran(one.act).some((op) => aside.has(op))
    if (one.act === null) await step.plain(one, refused ?? null)
    else if (refused !== undefined || rests || (await step.act(one, one.act)) === 'aside') {
      aside.add(one.act.op)
      const written = { byline: one.commit.barisPenulis, message: one.commit.pesan }
      result.outcomes.push({ act: one.act, commit: null, lost: null, known: false, written })
    }
    if (result.tip !== before) result.origins.set(result.tip, oid)
  }
  return result
}

/**
 * The act as its maker wrote it: on a line of pusat that is another, what had lost on the old one is decided again as
 * well.
 */
function originallyWritten({ commit }: Queued, act: Peristiwa): { act: Peristiwa | null; written: Original } {
  if (act.peristiwa !== 'berbenturan') return { act, written: { byline: commit.barisPenulis, message: commit.pesan } }
  const { act: original, ...written } = originalOf(act)
  return { act: original, written }
}

class Step {
  constructor(
    private readonly store: PublishingStore,
    private readonly published: Line,
    private readonly rules: Rules,
    private readonly result: Replay,
    private readonly now: Instan,
  ) {}

  async act(queued: Queued, recorded: Peristiwa): Promise<'aside' | 'done'> {
    const { commit } = queued
    const { act, written } = originallyWritten(queued, recorded)
    if (act === null) return 'aside'
    const there = this.published.posisi.menurutOp(act.op)
    if (there !== undefined) return this.alreadyThere(act, written, there)
    const { posisi, commitOf } = this.published
    const p = resolved(act, commitOf)
    const dicatat = act.versi === 1 ? commit.waktuCommit : commit.waktuPenulis
    const { settings, judged } = this.rules
    const lost = benturan({ p, tertulis: act, dicatat }, posisi, judged)
    const [base, original] = [await this.store.snapshotAt(this.result.tip), await this.store.snapshotAt(commit.oid)]
    if (lost !== null) return this.lose(act, written, lost, { original, commit, dicatat })
    // It had lost where it was published before, and its files with it.
    if (recorded.peristiwa === 'berbenturan') return 'aside'
    const pilihan = { sop: settings.sop, zona: settings.aturan.zona }
    const place = { base, keadaan: posisi.keadaan(pilihan), pilihan }
    const { files, carried, conflicts } = await carriedFiles(
      { commit, p: this.standing(p, '', dicatat), original },
      place,
    )
    if (conflicts.length > 0) return 'aside'
    await this.put(written, { files, carried })
    this.published.note(this.standing(p, this.result.tip, dicatat), written)
    if (commit.perubahan.some((c) => jalurPengaturan(c.jalur))) {
      const here = await this.store.snapshotAt(this.result.tip)
      await this.rules.at(here)
      if (p.peristiwa === 'diatur' && p.petugas.length > 0) await this.rules.changed(here, here.tip, dicatat)
    }
    this.result.outcomes.push({ act, commit: this.result.tip, lost: null, known: false, written })
    return 'done'
  }

  /**
   * A commit that is no act is carried over by its tree; what others changed too stays as they have it, and what
   * changes by acts alone as it is recorded. Nothing of it is carried over where it is `refused`.
   */
  async plain({ commit }: Queued, refused: string | null): Promise<void> {
    if (refused !== null) return this.notCarried(commit, commit.perubahan, () => ({ why: 'refused', kode: refused }))
    const [base, original] = [await this.store.snapshotAt(this.result.tip), await this.store.snapshotAt(commit.oid)]
    const { settings } = this.rules
    const pilihan = { sop: settings.sop, zona: settings.aturan.zona }
    const place = { base, keadaan: this.published.posisi.keadaan(pilihan), pilihan }
    const { carried: all, conflicts } = await carriedFiles({ commit, p: null, original }, place)
    // They change by an act alone, settings since version 2, and another commit of theirs would be refused for ever.
    const unsaid = (jalur: string): 'settings' | 'record' | null =>
      jalurPengaturan(jalur) ? (settings.versi === 2 ? 'settings' : null) : dalamCatatan(jalur) ? 'record' : null
    const carried = all.filter(({ jalur }) => unsaid(jalur) === null)
    const left = new Set([...conflicts, ...all.map(({ jalur }) => jalur).filter((jalur) => unsaid(jalur) !== null)])
    await this.notCarried(
      commit,
      commit.perubahan.filter(({ jalur }) => left.has(jalur)),
      ({ jalur }) => ({ why: unsaid(jalur) ?? 'both' }),
    )
    if (carried.length === 0 && commit.perubahan.length > 0) return
    await this.put({ byline: commit.barisPenulis, message: commit.pesan }, { files: new Map(), carried })
    if (carried.some((c) => jalurPengaturan(c.jalur))) await this.rules.at(await this.store.snapshotAt(this.result.tip))
  }

  private async notCarried(
    { oid: commit }: Queued['commit'],
    changes: readonly BlobChange[],
    why: (change: BlobChange) => NotCarried,
  ): Promise<void> {
    const blobs = (await this.store.snapshotAt(commit)).blobs()
    try {
      blobs.ask(changes.filter(({ status }) => status !== 'D').map(({ oid }) => oid))
      for (const change of changes) {
        const bytes = change.status === 'D' ? null : await blobs.next()
        this.result.conflicts.push({ ...why(change), jalur: change.jalur, commit, bytes })
      }
    } finally {
      blobs.close()
    }
  }

  private alreadyThere(act: Peristiwa, written: Original, there: Tercatat): 'aside' | 'done' {
    const stands = there.peristiwa === 'berbenturan' ? originalOf(there) : this.published.messages.get(act.op)!
    if (stands.byline !== written.byline || stands.message !== written.message) return 'aside'
    const lost = there.peristiwa === 'berbenturan' ? this.against({ kode: there.benturan, lawan: there.lawan }) : null
    this.result.outcomes.push({ act, commit: there.jejak.commit, lost, known: true, written })
    return 'done'
  }

  private async lose(
    act: Peristiwa,
    written: Original,
    lost: Benturan,
    { original, commit, dicatat }: { original: Snapshot; commit: Queued['commit']; dicatat: Instan },
  ): Promise<'done'> {
    const wrapped = lostAct(written, act, lost)
    const zona = this.rules.settings.aturan.zona
    const texts = await textsOf(act, commit, original)
    const files = new Map(texts === null ? [] : [[jalurBentrok(act.op), texts]])
    const message = encodePesan(perihal(wrapped, { zona, judul: this.titleOf(act) }), wrapped, zona)
    await this.put({ byline: written.byline, message }, { files, carried: [] })
    this.published.note(this.standing<Berbenturan>(wrapped, this.result.tip, dicatat), { ...written, message })
    this.result.outcomes.push({ act, commit: this.result.tip, lost: this.against(lost), known: false, written })
    return 'done'
  }

  private against(lost: Benturan): NonNullable<Outcome['lost']> {
    const against = lost.lawan === null ? null : (this.published.posisi.menurutOp(lost.lawan) ?? null)
    return { ...lost, against }
  }

  private titleOf({ kegiatan }: Peristiwa): string {
    const { sop, aturan } = this.rules.settings
    const { kegiatan: semua } = this.published.posisi.keadaan({ sop, zona: aturan.zona })
    return kegiatan === null ? '' : (semua.get(kegiatan)?.judul ?? '')
  }

  private async put(
    { byline, message }: Original,
    files: Pick<Parameters<PublishingStore['commitOn']>[1], 'files' | 'carried'>,
  ): Promise<void> {
    this.result.tip = await this.store.commitOn(this.result.tip, {
      ...files,
      message: recordedMessage(message),
      byline,
      committer: committerOf(byline, this.now),
    })
  }

  private standing<P extends Peristiwa>(p: P, commit: string, dicatat: Instan): Tercatat<P> {
    const jejak = { commit, dicatat, ...(this.now > dicatat ? { terbit: this.now } : {}), tanggalGanjil: false }
    return { ...p, jejak }
  }
}

/** The author's line with the date of publishing, which is never before that of recording. */
export const committerOf = (byline: string, now: Instan): string =>
  byline.replace(/ (\d+) ([+-]\d{4})$/, (_, recorded: string, zone: string) => {
    return ` ${Math.max(Number(recorded), Math.floor(now / 1000))} ${zone}`
  })
