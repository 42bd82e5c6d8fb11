/**
 * The history as the verifier reads it: one pass over messages, changes, and every version of every file of the record.
 */
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import type { CommitDiperiksa, VersiBerkas } from '../../domain/pemeriksaan/bukti.js'
import { dalamCatatan, idDariJalur, pendek } from '../../domain/pemeriksaan/bukti.js'
import type { Beda, Pembanding } from '../../domain/pemeriksaan/versi.js'
import { tanpaBeda } from '../../domain/pemeriksaan/versi.js'
import { blobOid } from '../git/objects.js'
import type { BlobChange, BlobReader, CommitWithChanges, Snapshot } from '../port.js'
import { CanonicalForm } from '../record/canonical.js'
import type { HistoryReader } from '../record/history.js'
import { HistoryDigest } from '../record/seal-code.js'
import { readTanda } from '../record/signed-act.js'
import { contentSha256 } from '../record/written-files.js'
import { personalSettingsLines } from '../settings/personal-lines.js'
import { zoneOfSettings } from '../settings/settings.js'
import { sopOrNull } from '../settings/sop-file.js'
import { memuatDataPribadi } from '../../domain/bahasa/data-pribadi.js'
import { batasMasukan } from '../../domain/batas-masukan.js'
import { jalurPengaturan } from '../../domain/bahasa/id.js'
import { daftarKanal } from '../../domain/sop/sop.js'

/** A commit as the checks see it, with the blobs it found and left. */
export interface ChangedCommit extends CommitDiperiksa {
  baku: string | null
  tertulis: Peristiwa | null
  barisPenulis: string
  perubahan: readonly BlobChange[]
}

export interface EvidencedHistory {
  commit: ChangedCommit[]
  peristiwa: Tercatat[]
  /** Versions in which something is wrong. */
  versi: VersiBerkas[]
  /** sha256 of the history before each seal, by the commit of the seal. */
  digests: Map<string, string>
}

interface Versi {
  jalur: string
  oid: string
}

/** A commit with the versions to be compared; those of before it only tell what was wrong already. */
interface Diminta {
  commit: ChangedCommit
  lama: readonly Versi[]
  baru: readonly Versi[]
  /** Other texts that a plain commit wrote, with what stood there before. */
  teks: readonly (Versi & { oidBefore: string })[]
  /** The settings it wrote, from which zone and tables of what follows are told. */
  pengaturan: readonly Versi[]
}

/** What the reading begins with, and whether it also reads what each file held before its first change. */
export interface Bacaan {
  pembaca: HistoryReader
  pembanding: Pembanding
  /** Acts before the first commit, oldest first. */
  landasan: readonly Tercatat[]
  denganLama: boolean
  /** The office's zone as it stands, which may not be recorded yet. */
  zonaKini: string
}

/**
 * Reads commits in graph order: each as it is stored, and the versions it wrote. Those of one batch are asked for
 * before those of the batch before are compared, so that git looks things up while this program compares.
 */
export async function readEvidenced(
  potret: Snapshot,
  aliran: AsyncIterable<readonly CommitWithChanges[]>,
  bacaan: Bacaan,
): Promise<EvidencedHistory> {
  const pembaca = new EvidenceReader(potret.blobs(), bacaan)
  try {
    let tunda: Diminta[] = []
    for await (const beberapa of aliran) {
      const kini = beberapa.map((satu) => pembaca.susun(satu))
      pembaca.minta(kini)
      for (const satu of tunda) await pembaca.bandingkan(satu)
      tunda = kini
    }
    for (const satu of tunda) await pembaca.bandingkan(satu)
    return await pembaca.selesai()
  } finally {
    pembaca.tutup()
  }
}

const settingsRead: ReadonlySet<string> = new Set(['konten.yaml', ...daftarKanal.map((k) => `sop/${k}.yaml`)])

/** One pass: every commit is first prepared (`susun`), then asked for, then compared, each in graph order. */
class EvidenceReader {
  private readonly hasil: EvidencedHistory = { commit: [], peristiwa: [], versi: [], digests: new Map() }
  private readonly digest = new HistoryDigest()
  private readonly kenal = new Set<string>()
  private readonly bentuk = new CanonicalForm()
  private readonly ditandatangani: Promise<void>[] = []
  private readonly zona: Set<string>

  constructor(
    private readonly blob: BlobReader,
    private readonly bacaan: Bacaan,
  ) {
    this.zona = new Set([bacaan.zonaKini])
    for (const p of bacaan.landasan) this.catat(p)
  }

  /** What the next commit says, and which versions it is compared by. */
  susun(satu: CommitWithChanges): Diminta {
    const berkas = satu.perubahan.filter((p) => dalamCatatan(p.jalur) && p.mode.startsWith('100'))
    const lama = this.bacaan.denganLama ? berkas.filter((p) => p.status !== 'A' && !this.kenal.has(p.jalur)) : []
    for (const p of berkas) this.kenal.add(p.jalur)
    const dibaca = this.bacaan.pembaca.baca(satu)
    if (dibaca.peristiwa?.peristiwa === 'ditutup') this.hasil.digests.set(satu.oid, this.digest.value())
    this.digest.add(satu)
    const surel = /<([^<>]*)>/.exec(satu.barisPenulis)?.[1] ?? ''
    const commit: ChangedCommit = {
      ...dibaca,
      surel,
      pribadi: personalMessage(dibaca, satu.pesan),
      baku: null,
      tanda: null,
      perubahan: satu.perubahan,
    }
    this.bacaTanda(commit)
    return {
      commit,
      lama: lama.map((p) => ({ jalur: p.jalur, oid: p.oidBefore })),
      baru: berkas,
      teks: commit.tertulis === null ? satu.perubahan.filter(plainText) : [],
      pengaturan: satu.perubahan.filter((p) => settingsRead.has(p.jalur) && p.mode.startsWith('100')),
    }
  }

  /** Asks for all that the commits are compared by, in the order in which it is taken. */
  minta(daftar: readonly Diminta[]): void {
    const oid = daftar.flatMap(({ commit, lama, baru, teks, pengaturan }) => [
      commit.oid,
      ...[...lama, ...baru].map((v) => v.oid),
      ...teks.flatMap((v) => [...(hadBefore(v) ? [v.oidBefore] : []), v.oid]),
      ...pengaturan.map((v) => v.oid),
    ])
    this.blob.ask(oid)
  }

  async bandingkan({ commit, lama, baru, teks, pengaturan }: Diminta): Promise<void> {
    const { hasil, blob, bacaan } = this
    hasil.commit.push(commit)
    const mentah = await blob.nextCommit()
    if (mentah?.intact !== true) hasil.versi.push(commitRusak(commit.oid, mentah === null))
    for (const v of lama) await bandingkanSatu(blob, bacaan.pembanding, v, null)
    if (commit.peristiwa) {
      hasil.peristiwa.push(commit.peristiwa)
      this.catat(commit.peristiwa)
    }
    if (mentah !== null) commit.baku = this.bentuk.fault(mentah.bytes, commit, [...this.zona])
    for (const v of baru) {
      const beda = await bandingkanSatu(blob, bacaan.pembanding, v, commit.peristiwa)
      if (beda) hasil.versi.push({ commit: commit.oid, jalur: v.jalur, id: idDariJalur(v.jalur), ...beda })
    }
    for (const v of teks) {
      const before = hadBefore(v) ? await blob.next() : null
      const after = await blob.next()
      if (after !== null && personalFile(before, after))
        hasil.versi.push({
          ...tanpaBeda,
          commit: commit.oid,
          jalur: v.jalur,
          id: null,
          objek: null,
          pribadi: ['isinya'],
        })
    }
    for (const { jalur } of pengaturan) this.pindah(jalur, (await blob.next())?.toString('utf8') ?? '')
  }

  async selesai(): Promise<EvidencedHistory> {
    await Promise.all(this.ditandatangani)
    tandaiWarisan(this.hasil.commit)
    return this.hasil
  }

  /** Left open, the git process of its blobs would keep this one alive. */
  tutup(): void {
    this.blob.close()
  }

  private catat(p: Tercatat): void {
    this.bacaan.pembanding.catat(p)
    this.bentuk.note(p)
  }

  private bacaTanda(commit: ChangedCommit): void {
    if (commit.peristiwa?.jejak.isiTanda === undefined) return
    this.ditandatangani.push(readTanda(commit.peristiwa).then((tanda) => void (commit.tanda = tanda)))
  }

  /** What was written before these settings stands in the zone of its time, and by the table of its time. */
  private pindah(jalur: string, teks: string): void {
    if (jalur === 'konten.yaml') return this.pindahZona(zoneOfSettings(teks))
    const kanal = daftarKanal.find((k) => jalur === `sop/${k}.yaml`)!
    const tabel = sopOrNull(teks, jalur)
    if (tabel === null) return
    this.bacaan.pembanding.pindah({ sop: { ...this.bacaan.pembanding.sop, [kanal]: tabel } })
  }

  private pindahZona(zona: string | null): void {
    if (zona === null) return
    this.zona.add(zona)
    this.bacaan.pembanding.pindah({ zona })
  }
}

/** What merges made by git took over from their sides, as it was written there. */
function tandaiWarisan(semua: readonly ChangedCommit[]): void {
  if (semua.every(({ induk }) => induk.length < 2)) return
  const tertulis = new Set<string>()
  const versi = ({ jalur, oid }: BlobChange): string => `${oid} ${jalur}`
  for (const commit of semua) {
    if (commit.induk.length > 1)
      commit.warisan = new Set(commit.perubahan.filter((p) => tertulis.has(versi(p))).map((p) => p.jalur))
    for (const satu of commit.perubahan) tertulis.add(versi(satu))
  }
}

/** Trailers in which git itself names people. */
const ofPeople = /^[A-Z][A-Za-z-]+-by: .*$/gm

/** Whether a commit that is no act holds personal data in its message; beyond the limit of an act it is not read. */
const personalMessage = ({ tertulis }: Pick<ChangedCommit, 'tertulis'>, pesan: string): boolean =>
  tertulis === null && memuatDataPribadi(pesan.slice(0, batasMasukan.tindakan).replace(ofPeople, ''))

/** Whether a change wrote a text that is neither of the record nor of the settings, by its name. */
const plainText = ({ jalur, mode }: BlobChange): boolean =>
  mode.startsWith('100') &&
  !dalamCatatan(jalur) &&
  !jalurPengaturan(jalur) &&
  /(?:^|\/)(?:[^./]+|[^/]+\.(?:md|txt|ya?ml|csv|tsv|json|html?|xml|ini|rtf|log))$/i.test(jalur)

const hadBefore = ({ oidBefore }: { oidBefore: string }): boolean => !/^0+$/.test(oidBefore)

/** Whether a plain file holds, in lines it did not have before, what settings may not; a large one is not read. */
const personalFile = (before: Buffer | null, after: Buffer): boolean =>
  after.length <= batasMasukan.tindakan &&
  personalSettingsLines(before?.toString('utf8') ?? '', after.toString('utf8')) !== ''

/** A commit object that is gone, or that is not the one its oid names. */
const commitRusak = (oid: string, hilang: boolean): VersiBerkas => ({
  ...tanpaBeda,
  commit: oid,
  jalur: `commit ${pendek(oid)}`,
  id: null,
  objek: hilang ? 'isinya hilang dari penyimpanan git' : 'isinya diganti di penyimpanan git',
})

/** What is wrong with the next version of the queue, null where nothing is. */
async function bandingkanSatu(
  blob: BlobReader,
  pembanding: Pembanding,
  v: Versi,
  p: Tercatat | null,
): Promise<(Beda & { objek: string | null }) | null> {
  const isi = await blob.next()
  if (isi === null) return { ...tanpaBeda, objek: 'isinya hilang dari penyimpanan git' }
  if (blobOid(isi, v.oid.length) !== v.oid) return { ...tanpaBeda, objek: 'isinya diganti di penyimpanan git' }
  const beda = pembanding.bandingkan(v.jalur, { teks: isi.toString('utf8'), sidik: () => contentSha256(isi) }, p)
  return beda.rusak !== null ||
    beda.kepalaBeda.length + beda.teksBeda.length + beda.mediaBeda.length + beda.pribadi.length > 0
    ? { ...beda, objek: null }
    : null
}
