/** The settings as the history had them, one entry for each commit that changed them. */
import { KontenError } from '../errors.js'
import type { MasaPengaturan, PengaturanDinilai } from '../domain/pemeriksaan/bukti.js'
import { berkasPengaturan } from '../domain/pemeriksaan/bukti.js'
import type { PerubahanBlob } from './bukti-versi.js'
import type { Potret } from './port.js'
import { parsePengaturan } from './pengaturan.js'
import type { CommitTerbaca } from './riwayat.js'
import { parseSop } from './sop-file.js'

/** Reads the settings at the first commit looked at and at each that changed them; `commit` is the whole history, oldest first. */
export async function bacaMasa(
  potret: Potret,
  commit: readonly CommitTerbaca[],
  perubahan: ReadonlyMap<string, readonly PerubahanBlob[]>,
  sejak: string | null,
): Promise<MasaPengaturan[]> {
  const masa: MasaPengaturan[] = []
  for (const [letak, c] of commit.entries()) {
    const berubah = (perubahan.get(c.oid) ?? []).some((p) => berkasPengaturan.some((b) => b === p.jalur))
    if (!berubah && c.oid !== sejak) continue
    const rusak: string[] = []
    const baru = await bacaPada(potret, c.oid).catch((galat: unknown) => {
      if (!(galat instanceof KontenError) || galat.jenis !== 'pemakaian') throw galat
      rusak.push(galat.message)
      return masa.at(-1) ?? null
    })
    if (baru) masa.push({ sop: baru.sop, aturan: baru.aturan, petugas: baru.petugas, commit: c.oid, letak, rusak })
  }
  return masa
}

async function bacaPada(potret: Potret, commit: string): Promise<PengaturanDinilai> {
  const [konten, libur, medsos, website] = await Promise.all(berkasPengaturan.map((jalur) => potret.baca(jalur, commit)))
  const wajib = (isi: string | null | undefined, jalur: string): string => {
    if (isi == null) throw new KontenError('pemakaian', 'pengaturan-tidak-ada', `${jalur} tidak ada.`)
    return isi
  }
  const { aturan, petugas } = parsePengaturan(wajib(konten, 'konten.yaml'), libur ?? null)
  return {
    aturan,
    petugas,
    sop: { medsos: parseSop(wajib(medsos, 'sop/medsos.yaml'), 'sop/medsos.yaml'), website: parseSop(wajib(website, 'sop/website.yaml'), 'sop/website.yaml') },
  }
}
