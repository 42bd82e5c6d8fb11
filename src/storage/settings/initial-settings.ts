/** The settings a new repository starts with: the template, with what the office said of itself. */
import type { Document } from 'yaml'
import type { Petugas } from '../../domain/sop/aturan.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { addPetugas } from './petugas-yaml.js'
import { editYaml } from './yaml-edit.js'

/** What is left out stays as the template has it. */
export interface InitialSettings {
  kantor: Partial<Record<'nama' | 'kapanewon' | 'kabupaten' | 'situs', string>>
  kanal?: readonly Kanal[]
  /** Platform → address of the account. */
  akun: Readonly<Record<string, string>>
  petugas: readonly Petugas[]
  jam?: 'dinding' | 'kerja'
  pisahTugas?: 'ketat' | 'longgar'
}

/** What the template says of its own office is nothing that an office of another name is to inherit. */
const ofAnother = (dokumen: Document, { kantor: { nama } }: InitialSettings): InitialSettings['kantor'] =>
  nama === undefined || nama === dokumen.getIn(['kantor', 'nama']) ? {} : { kapanewon: '', kabupaten: '', situs: '' }

export function setInitial(templat: string, awal: InitialSettings): string {
  const dasar = editYaml(templat, (dokumen) => {
    for (const [kunci, nilai] of Object.entries({ ...ofAnother(dokumen, awal), ...awal.kantor }))
      dokumen.setIn(['kantor', kunci], nilai)
    if (awal.kanal) dokumen.set('kanal', dokumen.createNode(awal.kanal, { flow: true }))
    if (Object.keys(awal.akun).length > 0) dokumen.set('akun', dokumen.createNode(awal.akun))
    if (awal.jam) dokumen.setIn(['aturan', 'jam'], awal.jam)
    if (awal.pisahTugas) dokumen.setIn(['aturan', 'pisah_tugas'], awal.pisahTugas)
  })
  return awal.petugas.reduce(addPetugas, dasar)
}
