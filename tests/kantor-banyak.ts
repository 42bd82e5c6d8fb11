/** Seals of many offices over many months, as their files, made without git: each computed as konten computes it. */
import type { BarisRekap } from '../src/domain/register/tipe.js'
import { jalurRekap } from '../src/domain/bahasa/id.js'
import type { RekapBulan } from '../src/domain/laporan/rekap-bulan.js'
import { tulisRekapBulan } from '../src/domain/laporan/rekap-bulan.js'
import type { Ditutup } from '../src/domain/peristiwa/ditutup.js'
import { PROYEKSI } from '../src/domain/peristiwa/ditutup.js'
import { tanpaLandasan } from '../src/domain/peristiwa/dasar.js'
import { commitOid } from '../src/storage/git/objects.js'
import { encodePesan } from '../src/storage/record/commit-message.js'
import { sealCode } from '../src/storage/record/seal-code.js'
import type { SealedCommit, SealFile } from '../src/storage/record/seal-file.js'
import { contentSha256 } from '../src/storage/record/written-files.js'
import { wib } from './murni.js'

const ZONA = 'Asia/Jakarta'

export interface KantorContoh {
  nama: string
  berkas: SealFile
  rekap: RekapBulan[]
}

/** Counts that differ from office to office and from month to month. */
function rekapContoh(bulan: string, benih: number): RekapBulan {
  const baris = (kanal: BarisRekap['kanal'], langkah: BarisRekap['langkah'], n: number): BarisRekap => {
    const [tepat, terlambat] = [3 + ((benih * 7 + n) % 11), (benih + n) % 4]
    const dinilai = tepat + terlambat
    return { kanal, langkah, dinilai, tepat, terlambat, persenTepat: Math.round((tepat * 1000) / dinilai) / 10 }
  }
  return {
    versi: 1,
    bulan,
    unggahan: benih % 9,
    rekap: [baris('medsos', 1, 1), baris('medsos', 'semua', 2), baris('gabungan', 'semua', 3)],
    total: [{ platform: 'instagram', konten: 2, tayangan: 100 + benih, jangkauan: null, engagement: benih }],
    klik: benih,
  }
}

/** A seal of an office on the one before it; `tanda` makes another one of the same month. */
function segel(
  kantor: number,
  bulan: string,
  rekap: RekapBulan,
  lalu: { oid: string; op: string } | null,
  tanda: string,
) {
  const ujung = contentSha256(`${kantor} ${bulan} ${tanda}`).slice(0, 40)
  const op = `01K6F3Z8Q0${String(kantor).padStart(4, '0')}${bulan.replace('-', '')}${tanda.padEnd(6, '0')}`
  const berkas = [{ jalur: jalurRekap(bulan), sidik: contentSha256(tulisRekapBulan(rekap)) }]
  const hitungan = { proyeksi: PROYEKSI, angka: contentSha256('angka'), riwayat: contentSha256(`riwayat ${ujung}`) }
  const register = contentSha256(`register ${ujung}`)
  const kode = sealCode({ bulan, ujung, register, segel: lalu?.oid ?? null, berkas, hitungan })
  const waktu = wib(`${bulan}-28 09:00`)
  const act: Ditutup = {
    ...tanpaLandasan,
    versi: 2,
    kegiatan: null,
    kanal: ['medsos', 'website'],
    langkah: '',
    peran: 'ppid',
    oleh: 'Carik',
    waktu,
    op,
    tetap: null,
    bukti: null,
    dinyatakanSendiri: false,
    catatan: '',
    peristiwa: 'ditutup',
    bulan,
    ujung,
    register,
    segel: lalu?.op ?? null,
    berkas,
    hitungan: { ...hitungan, kode },
  }
  const orang = `Carik <carik@contoh.id> ${waktu / 1000} +0700`
  const commit = `tree ${ujung}\nparent ${ujung}\nauthor ${orang}\ncommitter ${orang}\n\n${encodePesan(`ditutup: ${bulan}`, act, ZONA)}`
  const sealed: SealedCommit = { sebelum: lalu?.oid ?? null, commit, rekap }
  return { sealed, oid: commitOid(Buffer.from(commit), 40), op }
}

/** Offices with all their months sealed, one after the other. */
export function kantorBanyak(banyak: number, bulan: readonly string[]): KantorContoh[] {
  return Array.from({ length: banyak }, (_, kantor) => {
    const nama = `Kalurahan ${String(kantor + 1).padStart(2, '0')}`
    const rekap = bulan.map((b, ke) => rekapContoh(b, kantor + ke))
    let lalu: { oid: string; op: string } | null = null
    const daftar: SealedCommit[] = []
    for (const [ke, b] of bulan.entries()) {
      const satu = segel(kantor, b, rekap[ke]!, lalu, 'A')
      daftar.push(satu.sealed)
      lalu = satu
    }
    const akar = contentSha256(nama).slice(0, 40)
    return { nama, rekap, berkas: { kantor: nama, akar, ujung: lalu!.oid, segel: daftar } }
  })
}

/** The first seal of an office once more, with other bytes: a second history. */
export const segelKedua = (kantor: number, bulan: string): SealedCommit =>
  segel(kantor, bulan, rekapContoh(bulan, kantor), null, 'B').sealed
