/** Editing the list `petugas` of konten.yaml in place: comments, order and whatever else stands there survive. */
import { YAMLMap, YAMLSeq, isMap, isSeq } from 'yaml'
import type { Document } from 'yaml'
import type { Kunci, Petugas } from '../../domain/sop/aturan.js'
import type { UbahPetugas } from '../../domain/putusan/petugas.js'
import { kunciSesudah } from '../../domain/putusan/petugas.js'
import type { Peran } from '../../domain/sop/sop.js'
import { editYaml } from './yaml-edit.js'

/** The text of konten.yaml with one petugas more. */
export const addPetugas = (teks: string, baru: Petugas): string =>
  sunting(teks, (dokumen, daftar) => {
    const butir = new YAMLMap()
    butir.set('nama', baru.nama)
    if (baru.surel !== null) butir.set('surel', baru.surel)
    if (baru.kunci !== undefined) butir.set('kunci', simpulKunci(dokumen, baru.kunci))
    butir.set('peran', simpulPeran(dokumen, baru))
    daftar.add(butir)
  })

/** The text with the petugas at a place of the list changed. */
export const editPetugas = (teks: string, letak: number, lama: Petugas, ubah: UbahPetugas): string =>
  sunting(teks, (dokumen, daftar) => {
    const butir = daftar.items[letak]
    if (!isMap(butir)) return
    if (ubah.surel !== undefined) {
      butir.delete('email')
      butir.set('surel', ubah.surel)
    }
    if (ubah.kunci !== undefined || ubah.cabut !== undefined)
      butir.set('kunci', simpulKunci(dokumen, kunciSesudah(lama, ubah)))
    if (ubah.peran !== undefined || ubah.masa !== undefined)
      butir.set('peran', simpulPeran(dokumen, denganMasa(lama, ubah)))
    if (ubah.aktif === true) butir.delete('aktif')
    if (ubah.aktif === false) butir.set('aktif', false)
  })

/** The roles of a petugas after a change: new days are those of the roles named, or of all. */
function denganMasa(lama: Petugas, { peran = lama.peran as readonly Peran[], masa }: UbahPetugas): Petugas {
  const tetap = Object.entries(lama.masa ?? {}).filter(([satu]) => peran.some((p) => p === satu))
  return {
    ...lama,
    peran: [...peran],
    masa: Object.fromEntries([...tetap, ...(masa ? peran.map((satu) => [satu, masa] as const) : [])]),
  }
}

const simpulKunci = (dokumen: Document, kunci: readonly Kunci[]) => dokumen.createNode(kunci.map((k) => k.publik))

const simpulPeran = (dokumen: Document, { peran, masa = {} }: Petugas) =>
  dokumen.createNode(
    peran.map((satu) => {
      const { sejak = null, sampai = null } = masa[satu] ?? {}
      return sejak === null && sampai === null
        ? satu
        : { peran: satu, ...(sejak === null ? {} : { sejak }), ...(sampai === null ? {} : { sampai }) }
    }),
    { flow: true },
  )

function sunting(teks: string, ubah: (dokumen: Document, daftar: YAMLSeq) => void): string {
  return editYaml(teks, (dokumen) => {
    const ada = dokumen.get('petugas')
    const daftar = isSeq(ada) ? ada : new YAMLSeq()
    if (daftar !== ada) dokumen.set('petugas', daftar)
    daftar.flow = false
    ubah(dokumen, daftar)
  })
}
