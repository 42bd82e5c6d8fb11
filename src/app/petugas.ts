/** Changes of the list of petugas in konten.yaml. */
import type { Hasil } from './answer.js'
import type { Sesi } from './session.js'
import type { Petugas } from '../domain/sop/aturan.js'
import { putuskanTambah, putuskanUbah } from '../domain/putusan/petugas.js'
import { tambahPetugas, ubahPetugas } from '../storage/settings/petugas-yaml.js'
import { daftarPeranPetugas } from '../domain/orang/pelaku.js'
import type { UbahPetugas } from '../domain/putusan/petugas.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { pelakuPeristiwa, penulisCommit } from './session.js'
import { daftarPeran } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import { parsePengaturan } from '../storage/settings/settings.js'
import { formatIso } from '../domain/bahasa/waktu.js'
import { plainMessage } from '../storage/record/act-message.js'

/** The new text of konten.yaml for the list as it stands, and what is said of the change. */
type Susun = (daftar: readonly Petugas[], teks: string) => { teks: string; kata: string }

/** Adds a petugas. Throws `pemakaian` where the name or e-mail is another's. */
export const tambahkan = (sesi: Sesi, baru: Petugas): Promise<Hasil> =>
  ubahPengaturan(sesi, 'ditambahkan', baru.nama, (daftar, teks) => {
    putuskanTambah(daftar, baru)
    return { teks: tambahPetugas(teks, baru), kata: `menambah ${baru.nama} (${daftarPeranPetugas(baru)})` }
  })

/** Changes what is known of a petugas. */
export const ubahDengan = (sesi: Sesi, nama: string, status: string, ubah: UbahPetugas): Promise<Hasil> =>
  ubahPengaturan(sesi, status, satuBaris(nama), (daftar, teks) => {
    const letak = putuskanUbah(daftar, satuBaris(nama), ubah)
    const apa = [
      ubah.surel && `surel ${ubah.surel}`,
      ubah.kunci && 'kunci',
      ubah.peran && `peran ${ubah.peran.join(', ')}`,
      ubah.masa &&
        ['peran', ubah.masa.sejak && `sejak ${ubah.masa.sejak}`, ubah.masa.sampai && `sampai ${ubah.masa.sampai}`]
          .filter(Boolean)
          .join(' '),
      ubah.aktif === true && 'aktif kembali',
      ubah.aktif === false && 'nonaktif',
    ]
    return {
      teks: ubahPetugas(teks, letak, daftar[letak]!, ubah),
      kata: `${daftar[letak]!.nama}: ${apa.filter(Boolean).join('; ')}`,
    }
  })

/** Rewrites konten.yaml as an ordinary commit of who asks for it: no step of the SOP, and no peristiwa. */
async function ubahPengaturan(sesi: Sesi, status: string, nama: string, susun: Susun): Promise<Hasil> {
  const pelaku = await pelakuPeristiwa(sesi, daftarPeran, 'mengubah daftar petugas')
  const commit = await sesi.store.tulis(async (potret) => {
    const lama = await potret.baca('konten.yaml')
    if (lama === null)
      throw new KontenError('rusak', 'pengaturan-tidak-ada', 'konten.yaml tidak ada dalam riwayat.', [
        'git add konten.yaml && git commit',
      ])
    const { teks, kata } = susun(parsePengaturan(lama, null).petugas, lama)
    // What is written must be readable: a damaged konten.yaml would stop every command.
    parsePengaturan(teks, null)
    return {
      berkas: new Map([['konten.yaml', teks]]),
      pesan: plainMessage(`petugas: ${kata}\n`),
      pelaku: penulisCommit(pelaku),
      waktu: sesi.env.sekarang(),
      zona: sesi.zona,
    }
  })
  return {
    data: {
      id: null,
      kanal: [],
      peristiwa: null,
      status,
      commit,
      waktu: formatIso(sesi.sekarang, sesi.zona),
      petugas: nama,
    },
    teks: `Petugas ${nama} ${status} pada konten.yaml oleh ${satuBaris(pelaku.oleh)}.\ncommit ${commit.slice(0, 12)}.\n`,
  }
}
