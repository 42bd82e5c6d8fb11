/** The PPID's three decisions (SOP row 3); they differ only in what they record. */
import type { Dasar, Peristiwa } from '../domain/peristiwa/peristiwa.js'
import { sesudah } from './after.js'
import type { KegiatanTerbaca } from './transition.js'
import { alasanTetap, dasarPeristiwa, pilihSatuKanal, transisi, versiJalur } from './transition.js'
import type { Env } from '../env.js'
import type { Kanal } from '../domain/sop/sop.js'
import { bacaTeks } from '../shell/values.js'
import { bacaKanal, bukaSesi } from './session.js'
import type { Hasil } from './answer.js'
import type { OpsiUmum } from './session.js'

export interface OpsiPutusan extends OpsiUmum {
  kanal?: string
  catatan?: string
}

/** Records a decision; `susun` completes the peristiwa for the channel it is about. */
export async function catatPutusan<P extends Peristiwa>(
  env: Env,
  opsi: OpsiPutusan,
  id: string,
  jenis: P['peristiwa'],
  susun: (dasar: Dasar, kanal: Kanal, terbaca: KegiatanTerbaca) => P,
): Promise<Hasil> {
  const sesi = await bukaSesi(env, opsi)
  const kanalDisebut = bacaKanal(sesi, opsi.kanal)
  const catatan = opsi.catatan === undefined ? '' : await bacaTeks(env, '--catatan', opsi.catatan)
  const hasil = await transisi(sesi, id, async (terbaca) => {
    const kanal = pilihSatuKanal(terbaca.kegiatan, kanalDisebut, opsi.kanal !== undefined)
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis,
      kegiatan: terbaca.kegiatan.id,
      kanal: [kanal],
      versi: versiJalur(terbaca.kegiatan, [kanal]),
      tindakan: 'memutus draf',
    })
    const peristiwa = susun({ ...dasar, catatan, tetap: alasanTetap(sesi, { '--catatan': catatan }) }, kanal, terbaca)
    return { rancangan: { peristiwa }, pelaku }
  })
  return sesudah(sesi, hasil)
}
