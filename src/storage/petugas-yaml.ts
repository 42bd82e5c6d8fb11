/** Editing the list `petugas` of konten.yaml in place: comments, order and whatever else stands there survive. */
import { YAMLMap, YAMLSeq, isMap, isSeq } from 'yaml'
import type { Document } from 'yaml'
import type { Petugas } from '../domain/aturan.js'
import type { UbahPetugas } from '../domain/petugas.js'
import { suntingYaml } from './yaml-sunting.js'

/** The text of konten.yaml with one petugas more. */
export const tambahPetugas = (teks: string, baru: Petugas): string =>
  sunting(teks, (dokumen, daftar) => {
    const butir = new YAMLMap()
    butir.set('nama', baru.nama)
    if (baru.surel !== null) butir.set('surel', baru.surel)
    butir.set('peran', dokumen.createNode(baru.peran, { flow: true }))
    daftar.add(butir)
  })

/** The text with the petugas at a place of the list changed. */
export const ubahPetugas = (teks: string, letak: number, ubah: UbahPetugas): string =>
  sunting(teks, (dokumen, daftar) => {
    const butir = daftar.items[letak]
    if (!isMap(butir)) return
    if (ubah.surel !== undefined) {
      butir.delete('email')
      butir.set('surel', ubah.surel)
    }
    if (ubah.peran !== undefined) butir.set('peran', dokumen.createNode(ubah.peran, { flow: true }))
    if (ubah.aktif === true) butir.delete('aktif')
    if (ubah.aktif === false) butir.set('aktif', false)
  })

function sunting(teks: string, ubah: (dokumen: Document, daftar: YAMLSeq) => void): string {
  return suntingYaml(teks, (dokumen) => {
    const ada = dokumen.get('petugas')
    const daftar = isSeq(ada) ? ada : new YAMLSeq()
    if (daftar !== ada) dokumen.set('petugas', daftar)
    daftar.flow = false
    ubah(dokumen, daftar)
  })
}
