/** Changes of the list of petugas in konten.yaml. */
import type { Answer } from './answer.js'
import type { Session } from './session.js'
import type { Petugas } from '../domain/sop/aturan.js'
import { putuskanTambah, putuskanUbah } from '../domain/putusan/petugas.js'
import { addPetugas, editPetugas } from '../storage/settings/petugas-yaml.js'
import { daftarPeranPetugas } from '../domain/orang/pelaku.js'
import type { UbahPetugas } from '../domain/putusan/petugas.js'
import { satuBaris } from '../domain/bahasa/teks.js'
import { actingPelaku, commitAuthor } from './session.js'
import { daftarPeran } from '../domain/sop/sop.js'
import { KontenError } from '../errors.js'
import { parseSettings } from '../storage/settings/settings.js'
import { formatIso } from '../domain/bahasa/waktu.js'
import { plainMessage } from '../storage/record/act-message.js'

/** The new text of konten.yaml for the list as it stands, and what is said of the change. */
type Susun = (daftar: readonly Petugas[], teks: string) => { teks: string; kata: string }

/** Adds a petugas. Throws `pemakaian` where the name or e-mail is another's. */
export const addToPetugas = (sesi: Session, baru: Petugas): Promise<Answer> =>
  ubahPengaturan(sesi, 'ditambahkan', baru.nama, (daftar, teks) => {
    putuskanTambah(daftar, baru)
    return { teks: addPetugas(teks, baru), kata: `menambah ${baru.nama} (${daftarPeranPetugas(baru)})` }
  })

/** Changes what is known of a petugas. */
export const changePetugas = (sesi: Session, nama: string, status: string, ubah: UbahPetugas): Promise<Answer> =>
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
      teks: editPetugas(teks, letak, daftar[letak]!, ubah),
      kata: `${daftar[letak]!.nama}: ${apa.filter(Boolean).join('; ')}`,
    }
  })

/** Rewrites konten.yaml as an ordinary commit of who asks for it: no step of the SOP, and no peristiwa. */
async function ubahPengaturan(sesi: Session, status: string, nama: string, susun: Susun): Promise<Answer> {
  const pelaku = await actingPelaku(sesi, daftarPeran, 'mengubah daftar petugas')
  const commit = await sesi.store.write(async (potret) => {
    const lama = await potret.read('konten.yaml')
    if (lama === null)
      throw new KontenError('rusak', 'pengaturan-tidak-ada', 'konten.yaml tidak ada dalam riwayat.', [
        'git add konten.yaml && git commit',
      ])
    const { teks, kata } = susun(parseSettings(lama, null).petugas, lama)
    // What is written must be readable: a damaged konten.yaml would stop every command.
    parseSettings(teks, null)
    return {
      files: new Map([['konten.yaml', teks]]),
      message: plainMessage(`petugas: ${kata}\n`),
      author: commitAuthor(pelaku),
      time: sesi.env.sekarang(),
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
      waktu: formatIso(sesi.now, sesi.zona),
      petugas: nama,
    },
    text: `Petugas ${nama} ${status} pada konten.yaml oleh ${satuBaris(pelaku.oleh)}.\ncommit ${commit.slice(0, 12)}.\n`,
  }
}
