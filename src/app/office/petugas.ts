/** Changes of the list of petugas in konten.yaml. */
import { satuBaris } from '../../domain/bahasa/teks.js'
import { daftarPeranPetugas } from '../../domain/orang/pelaku.js'
import type { UbahPetugas } from '../../domain/putusan/petugas.js'
import { putuskanTambah, putuskanUbah } from '../../domain/putusan/petugas.js'
import type { Petugas } from '../../domain/sop/aturan.js'
import { addPetugas, editPetugas } from '../../storage/settings/petugas-yaml.js'
import type { Answer } from '../record/answer.js'
import { record } from '../record/record.js'
import type { Session } from '../session.js'
import type { Edit } from './settings-change.js'
import { settingsChange } from './settings-change.js'

/**
 * Adds a petugas; `darurat` is the decree where there is no PPID to do it (A27). Throws `pemakaian` where the name or
 * e-mail is another's.
 */
export const addToPetugas = (sesi: Session, baru: Petugas, darurat: string | null): Promise<Answer> =>
  ubahPengaturan(
    sesi,
    'ditambahkan',
    baru.nama,
    (daftar, teks) => {
      putuskanTambah(daftar, baru)
      return { teks: addPetugas(teks, baru), kata: `petugas: menambah ${baru.nama} (${daftarPeranPetugas(baru)})` }
    },
    darurat,
  )

/** Changes what is known of a petugas; `darurat` as above, where it gives a PPID another key. */
export const changePetugas = (
  sesi: Session,
  nama: string,
  status: string,
  darurat: string | null,
  ubah: UbahPetugas,
): Promise<Answer> => {
  const edit: Edit = (daftar, teks) => {
    const letak = putuskanUbah(daftar, satuBaris(nama), ubah)
    const apa = [
      ubah.surel && `surel ${ubah.surel}`,
      ubah.kunci && `kunci ${ubah.kunci.sidik}`,
      ubah.cabut && `kunci ${ubah.cabut} dicabut`,
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
      kata: `petugas: ${daftar[letak]!.nama}: ${apa.filter(Boolean).join('; ')}`,
    }
  }
  return ubahPengaturan(sesi, status, satuBaris(nama), edit, darurat)
}

/** A change of the list as an act, and what is said of it. */
async function ubahPengaturan(
  sesi: Session,
  status: string,
  nama: string,
  edit: Edit,
  darurat: string | null,
): Promise<Answer> {
  const hasil = await record(
    sesi,
    settingsChange(sesi, { edit, action: 'mengubah daftar petugas', status, darurat, more: { petugas: nama } }),
  )
  const { commit, oleh } = hasil.data as { commit: string; oleh: string }
  return {
    ...hasil,
    text: `Petugas ${nama} ${status} pada konten.yaml oleh ${oleh}.\ncommit ${commit.slice(0, 12)}.\n`,
  }
}
