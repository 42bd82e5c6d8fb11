/** What a sync did: taken in, published, lost, and what still waits. Nothing is computed here. */
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import { jalurBentrok } from '../../domain/bahasa/id.js'
import { dalamCatatan } from '../../domain/pemeriksaan/bukti.js'
import type { Peristiwa, Tercatat } from '../../domain/peristiwa/daftar.js'
import { jenisDari } from '../../domain/peristiwa/daftar.js'
import { SUDAH_SAMA, artiBenturan, tayangTanpaPersetujuan } from '../../domain/peristiwa/berbenturan.js'

interface Diulang {
  act: Peristiwa
  commit: string | null
  lost: { kode: string; lawan: string | null; against: Tercatat | null } | null
}

/** A file that was not taken over from a commit of git's own; `why` as the replay tells it. */
type Tersisih = { jalur: string; commit: string } & (
  | { why: 'both' | 'settings' | 'record' }
  | { why: 'refused'; kode: string }
)

/** A sync as its command tells it; `offline` says why pusat was not reached. */
interface Selaras {
  pusat: string
  tip: string | null
  offline: string | null
  taken: number
  outcomes: readonly Diulang[]
  conflicts: readonly Tersisih[]
  origins: ReadonlyMap<string, string>
  waiting: number
}

type Kalah = Diulang & { lost: NonNullable<Diulang['lost']> }

const kalah = ({ outcomes }: Selaras): Kalah[] =>
  outcomes.filter((o): o is Kalah => o.lost !== null && o.lost.kode !== SUDAH_SAMA)

/** The command that does it again, as what has happened since leaves it. */
function perintahUlang(p: Peristiwa): string {
  const { kerja } = jenisDari(p)
  if (p.peristiwa === 'diterima')
    return `konten interaksi catat --platform ${p.platform} --jenis ${p.jenis} --diterima …`
  if (p.peristiwa === 'dijawab') return 'konten interaksi jawab NOMOR-YANG-BARU'
  if (kerja === null || p.kegiatan === null || p.kanal[0] === undefined)
    return p.kegiatan === null ? 'konten tugas' : `konten riwayat ${p.kegiatan}`
  const { kata, opsi = {} } = kerja.ketik({ kanal: p.kanal[0], tahap: '', sasaran: p.kegiatan })
  const tertulis = Object.entries(opsi).map(([nama, nilai]) => (nilai === true ? `--${nama}` : `--${nama} ${nilai}`))
  return ['konten', ...kata, ...tertulis].join(' ')
}

const SEBAB = {
  both: 'diubah-keduanya',
  settings: 'pengaturan',
  record: 'tanpa-peristiwa',
  refused: 'tidak-diterima',
} as const

export const jsonSinkron = (s: Selaras) => ({
  pusat: s.pusat,
  tip: s.tip,
  diambil: s.taken,
  diterbitkan: s.outcomes.filter((o) => o.commit !== null).length,
  antrean: s.waiting,
  berbenturan: kalah(s).map(({ act, lost }) => ({
    op: act.op,
    id: act.kegiatan,
    kanal: act.kanal,
    peristiwa: act.peristiwa,
    sebab: lost.kode,
    lawan: lost.lawan,
    perintah: perintahUlang(act),
  })),
  disisihkan: s.conflicts.map(({ jalur, commit, why }) => ({ jalur, commit, sebab: SEBAB[why] })),
  luring: s.offline !== null,
})

const sebutan = ({ peristiwa, kanal, kegiatan }: Peristiwa): string =>
  `${peristiwa}${kanal.length === 0 ? '' : ` (${kanal.join(', ')})`}${kegiatan === null ? '' : ` ${kegiatan}`}`

/** The act in its way, as a person knows it: what lost itself by what it would have been. */
function lawan(against: Tercatat, zona: string): string {
  const kapan = `oleh ${against.oleh} (${waktuPendek(against.waktu, zona)})`
  return against.peristiwa === 'berbenturan'
    ? `, sebab ${against.asal} ${kapan} tidak berlaku`
    : `, didahului ${against.peristiwa} ${kapan}`
}

/** What its maker does now; what everybody sees online is not put right by doing it again. */
const anjuran = (act: Peristiwa, kode: string): string =>
  tayangTanpaPersetujuan({ asal: act.peristiwa, benturan: kode })
    ? 'Yang sudah tayang itu tanpa persetujuan: turunkan, atau mintakan keputusan PPID lagi. Jawab temuannya: ' +
      `konten catatan ${act.op}`
    : `Ulangi bila masih perlu: ${perintahUlang(act)}`

function kalimatKalah({ act, lost }: Kalah, zona: string): string[] {
  const { against } = lost
  const oleh = against === null ? '' : lawan(against, zona)
  return [
    `Tidak berlaku: ${sebutan(act)} oleh ${act.oleh}${oleh}: ${artiBenturan(lost.kode)}.`,
    `  ${anjuran(act, lost.kode)}`,
    ...(act.peristiwa === 'diajukan' || act.peristiwa === 'disunting' || act.peristiwa === 'diserahkan'
      ? [`  Teksnya ada di ${jalurBentrok(act.op)}`]
      : []),
  ]
}

const CARA_MENCATAT = 'Catat dengan perintahnya, misalnya konten baru atau konten sunting.'

/** A file that was changed by git alone and not published: where it is kept, and how it is recorded. */
function kalimatTersisih(satu: Tersisih): string {
  const singkat = satu.commit.slice(0, 12)
  const letak = `tulisan di sini ada di .git/konten/disisihkan/${singkat}/${satu.jalur}.`
  switch (satu.why) {
    case 'both':
      return `${satu.jalur} juga diubah di pusat; yang di sana berlaku, ${letak}`
    case 'settings':
      return (
        `${satu.jalur} diubah di sini dengan git; yang di pusat berlaku, ${letak} ` +
        'Pengaturan dicatat dengan konten atur.'
      )
    case 'record':
      return (
        `${satu.jalur} diubah dengan git (commit ${singkat}) tanpa dicatat konten, sehingga tidak terbit; ${letak} ` +
        CARA_MENCATAT
      )
    case 'refused': {
      const cara = dalamCatatan(satu.jalur) ? ` ${CARA_MENCATAT}` : ''
      return (
        `${satu.jalur} dari commit ${singkat}, yang bukan tulisan konten, tidak diterima pusat (${satu.kode}); ` +
        `${letak}${cara}`
      )
    }
  }
}

type Sisa = Pick<Selaras, 'outcomes' | 'conflicts'>

/** What is kept beside and not published, each with where it is and what to do; empty where everything is. */
export const kalimatDisisihkan = ({ outcomes, conflicts }: Sisa): string[] => [
  ...outcomes
    .filter((o) => o.commit === null)
    .map(
      ({ act }) =>
        'Disisihkan, tidak dapat terbit seperti tercatat (kuncinya dipakai peristiwa lain, atau tidak diterima ' +
        `pusat): ${sebutan(act)} (.git/konten/disisihkan/${act.op}.txt).`,
    ),
  ...conflicts.map(kalimatTersisih),
]

/**
 * Answers to findings on commits that are published as others: they stand, and answer for nothing. `origins` has the
 * commits of the queue by what they became.
 */
export function kalimatJawabanLepas({ outcomes, origins }: Pick<Selaras, 'outcomes' | 'origins'>): string[] {
  const kini = new Map([...origins].map(([terbit, semula]) => [semula, terbit]))
  return outcomes.flatMap(({ act }) => {
    const terbit = act.peristiwa === 'dijelaskan' ? kini.get(act.commit) : undefined
    return terbit === undefined || act.peristiwa !== 'dijelaskan' || terbit === act.commit
      ? []
      : [
          `Commit ${act.commit.slice(0, 12)} yang dijelaskan ${act.oleh} terbit sebagai ${terbit.slice(0, 12)}; ` +
            `jelaskan lagi: konten catatan ${terbit.slice(0, 12)} --alasan "…"`,
        ]
  })
}

export function sinkronLines(s: Selaras, zona: string): string[] {
  if (s.offline !== null)
    return [
      `Pusat tidak tercapai (${s.offline}). ` +
        (s.waiting === 0 ? 'Tidak ada yang menunggu terbit.' : `${s.waiting} peristiwa belum terbit.`),
    ]
  const terbit = s.outcomes.filter((o) => o.commit !== null)
  const sama = s.outcomes.filter((o) => o.lost?.kode === SUDAH_SAMA)
  return [
    `Selaras dengan ${s.pusat}: ${s.taken} commit diambil, ${terbit.length} peristiwa diterbitkan.`,
    ...sama.map(({ act }) => `Sudah tercatat orang lain dengan isi yang sama: ${sebutan(act)}.`),
    ...kalah(s).flatMap((satu) => kalimatKalah(satu, zona)),
    ...kalimatDisisihkan(s),
    ...kalimatJawabanLepas(s),
  ]
}
