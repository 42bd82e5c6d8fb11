/** Who decided on the drafts of a period, and how: what a first page says of its approvals. */
import { bilangan, gabungKata } from '../bahasa/kalimat.js'
import { urutanSandi } from '../bahasa/teks.js'
import type { Langkah, Register } from './tipe.js'

type Keputusan = NonNullable<Langkah['keputusan']>

export interface JumlahPutusan {
  /** Decisions of each kind. */
  keputusan: Record<Keputusan, number>
  /** Who recorded them, the most first; `atasNama` where it was for someone who decided elsewhere. */
  oleh: { nama: string; atasNama: boolean; banyak: number }[]
}

/** Every decision of a register, once. */
export function hitungPutusan({ baris }: Pick<Register, 'baris'>): JumlahPutusan {
  const keputusan: JumlahPutusan['keputusan'] = { setuju: 0, koreksi: 0, tolak: 0 }
  const oleh = new Map<string, JumlahPutusan['oleh'][number]>()
  for (const l of baris.flatMap((b) => b.langkah)) {
    if (l.keputusan === null) continue
    keputusan[l.keputusan]++
    catatOleh(oleh, { nama: l.oleh!, atasNama: l.tanda.includes('atas-nama'), banyak: 1 })
  }
  return { keputusan, oleh: urutkan(oleh) }
}

/** The decisions of several periods together. */
export function gabungPutusan(daftar: readonly JumlahPutusan[]): JumlahPutusan {
  const jumlah = (k: Keputusan): number => daftar.reduce((n, p) => n + p.keputusan[k], 0)
  const oleh = new Map<string, JumlahPutusan['oleh'][number]>()
  for (const satu of daftar.flatMap((p) => p.oleh)) catatOleh(oleh, satu)
  return {
    keputusan: { setuju: jumlah('setuju'), koreksi: jumlah('koreksi'), tolak: jumlah('tolak') },
    oleh: urutkan(oleh),
  }
}

type Oleh = JumlahPutusan['oleh'][number]

function catatOleh(oleh: Map<string, Oleh>, satu: Oleh): void {
  const kunci = JSON.stringify([satu.nama, satu.atasNama])
  oleh.set(kunci, { ...satu, banyak: (oleh.get(kunci)?.banyak ?? 0) + satu.banyak })
}

const urutkan = (oleh: Map<string, Oleh>): Oleh[] =>
  [...oleh.values()].toSorted(
    (a, b) => b.banyak - a.banyak || urutanSandi(a.nama, b.nama) || Number(a.atasNama) - Number(b.atasNama),
  )

const kata: Record<Keputusan, string> = { setuju: 'disetujui', koreksi: 'dikoreksi', tolak: 'ditolak' }

/** `Putusan atas draf: 24 disetujui dan 1 ditolak, oleh Carik Sumarno (25).`; nothing where nobody decided. */
export function kalimatPutusan({ keputusan, oleh }: JumlahPutusan): string[] {
  if (oleh.length === 0) return []
  const banyak = (Object.keys(kata) as Keputusan[])
    .filter((k) => keputusan[k] > 0)
    .map((k) => `${bilangan(keputusan[k])} ${kata[k]}`)
  const siapa = oleh.map(
    (o) => `${o.nama} (${o.atasNama ? 'dicatat atas nama yang memutus, ' : ''}${bilangan(o.banyak)})`,
  )
  return [`Putusan atas draf: ${gabungKata(banyak)}, oleh ${gabungKata(siapa)}.`]
}
