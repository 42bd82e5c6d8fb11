/** `verifikasi --kode`: whether the month a printed code stands for is still the month that was sealed. */
import { KontenError } from '../errors.js'
import { namaBulan, waktuPanjang } from '../domain/bahasa/kalimat.js'
import type { Ditutup } from '../domain/peristiwa/ditutup.js'
import type { Tercatat } from '../domain/peristiwa/daftar.js'
import { bacaKode, kodeSegel } from '../domain/keadaan/segel.js'
import { bersihkan } from '../domain/bahasa/teks.js'
import { formatIso } from '../domain/bahasa/waktu.js'
import { readRiwayat } from '../storage/record/history.js'
import { registerSha256 } from './seal.js'
import type { Session } from './session.js'
import { optionLabel } from './session.js'
import type { Answer } from './answer.js'

/** Looks the code up and recomputes what was sealed; exit code 1 where it does not match. Throws `pemakaian` for what is no code. */
export async function verifyCode(sesi: Session, ketikan: string): Promise<Answer> {
  const awal = bacaKode(ketikan)
  if (awal === null)
    throw new KontenError(
      'pemakaian',
      'kode-tidak-terbaca',
      `${optionLabel('kode')}: "${bersihkan(ketikan)}" bukan kode tutup buku seperti 1a2b-3c4d-5e6f.`,
      ['Salin kode yang tercetak pada register atau laporan.'],
    )
  const potret = await sesi.store.snapshot()
  const riwayat = await readRiwayat(potret)
  const segel = riwayat.peristiwa.find(
    (p): p is Tercatat<Ditutup> => p.peristiwa === 'ditutup' && p.jejak.commit.startsWith(awal),
  )
  const dasar = { commit: riwayat.tip, peristiwa: riwayat.peristiwa.length, kode: kodeSegel(awal) }
  if (!segel) {
    const pesan = `Kode ${dasar.kode} tidak ada dalam riwayat ini: bulannya ditulis ulang sejak ditutup, atau kode itu bukan dari repositori ini.`
    return hasil({ ...dasar, ok: false, temuan: [temuan(null, pesan)] }, [
      pesan,
      'Bandingkan dengan salinan lain: git clone, lalu periksa kode yang sama di sana.',
    ])
  }
  const { commit } = segel.jejak
  const dihitung = await registerSha256(potret, riwayat, segel)
  const induk = riwayat.commit.find((c) => c.oid === commit)!.induk
  const nama = namaBulan(segel.bulan, sesi.zona)
  const beda = [
    ...(dihitung === segel.register ? [] : [`Register ${nama} yang dihitung ulang bukan register yang disegel.`]),
    ...(induk[0] === segel.ujung ? [] : [`Segel ${nama} tidak berdiri di atas commit yang disegelnya.`]),
  ]
  const data = {
    ...dasar,
    ok: beda.length === 0,
    temuan: beda.map((pesan) => temuan(commit, pesan)),
    bulan: segel.bulan,
    segel: {
      commit,
      ujung: segel.ujung,
      oleh: segel.oleh,
      waktu: formatIso(segel.waktu, sesi.zona),
      register: segel.register,
    },
    dihitung,
  }
  return hasil(data, [
    `Kode ${dasar.kode}: ${beda.length === 0 ? 'cocok' : 'TIDAK COCOK'}.`,
    `${nama} ditutup ${segel.oleh} (${segel.peran}), ${waktuPanjang(segel.waktu, sesi.zona)}, atas riwayat sampai commit ${segel.ujung}.`,
    ...(beda.length === 0
      ? ['Register bulan itu, dihitung ulang dari riwayat sampai commit tersebut, sama dengan yang disegel.']
      : beda),
  ])
}

const temuan = (commit: string | null, pesan: string) => ({ kode: 'segel', tingkat: 'galat', commit, id: null, pesan })

const hasil = (data: Record<string, unknown> & { ok: boolean }, baris: readonly string[]): Answer => ({
  data,
  text: baris,
  code: data.ok ? 0 : 1,
})
