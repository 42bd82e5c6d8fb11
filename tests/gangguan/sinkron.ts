/**
 * Several machines at once over a pusat: acts of all of them, some of them offline, many of them killed in the middle.
 * Every act that was answered for stands in main exactly once, effective or `berbenturan`.
 */
import { acakTetap } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat } from './hasil.js'
import { Terlihat, jumlahKalah, periksaBersama } from './oracle-sinkron.js'
import type { Cara, Jawaban, Perkantoran, Salinan } from './salinan.js'
import { ADMIN, PPID, ajukan, dirikan, tanpa } from './salinan.js'

export interface OpsiLomba {
  cara: Cara
  salinan: number
  /** Acts of each clone. */
  masing: number
  /** How many of all acts are killed, on the average. */
  bunuh: number
  benih: string
  dijaga?: boolean
  lapor?: (baris: string) => void
}

/** Refusals by the rules of the office, and by somebody who was faster; they are what the act deserved. */
const wajar = new Set([0, 3, 4])

export async function skenarioLomba(opsi: OpsiLomba): Promise<Hasil[]> {
  const nama = `${opsi.salinan} salinan, ${opsi.cara}`
  const sebab = tanpa[opsi.cara]
  if (sebab !== null) return [{ ...new Pencatat(nama).hasil, keterangan: `DILEWATI: ${sebab}` }]
  const pencatat = new Pencatat(nama, opsi.lapor)
  const kantor = await dirikan({ ...opsi, kegiatan: 6 })
  const terlihat = new Terlihat(kantor.pusat)
  try {
    let dibunuh = 0
    const satu = async (salinan: Salinan, i: number): Promise<void> => {
      const acak = acakTetap(`${opsi.benih} ${i}`)
      const untung = (): number => acak(4).readUInt32BE() / 2 ** 32
      for (let n = 0; n < opsi.masing; n++) {
        const argv = tindakan(kantor, i, n, untung)
        const bunuh = untung() < opsi.bunuh / (opsi.salinan * opsi.masing) ? untung() * 1.1 : null
        if (bunuh !== null) dibunuh++
        const lakukan = (): Promise<Jawaban> => salinan.jalankan(argv, bunuh)
        const { kode, err } = await (untung() < 0.4 ? salinan.luring(lakukan) : lakukan())
        await terlihat.lihat()
        const salah = kode === null || wajar.has(kode) ? [] : [`dijawab ${kode}: ${err.trim().split('\n')[0]!}`]
        pencatat.catat(`${salinan.nama} ${argv.slice(0, 3).join(' ')}`, {
          diakui: kode === 0,
          hilang: false,
          terhalang: salah.length > 0,
          salah,
        })
      }
    }
    await Promise.all(kantor.salinan.map(satu))
    const { hasil } = pencatat
    hasil.pelanggaran.push(...(await periksaBersama(kantor, terlihat)))
    hasil.keterangan = `${dibunuh} dibunuh, ${await jumlahKalah(kantor)} berbenturan`
    return [hasil]
  } finally {
    await kantor.selesai()
  }
}

const DM = ['interaksi', 'catat', '--platform', 'facebook', '--jenis', 'dm', '--diterima', '2024-03-05 10:00']

/** The next thing a clone does: decide on a draft, put another in its place, note a comment, or look what is new. */
function tindakan({ kegiatan }: Perkantoran, i: number, n: number, untung: () => number): string[] {
  const id = kegiatan[Math.floor(untung() * kegiatan.length)]!
  const apa = untung()
  const ppid = ['--kanal', 'medsos', '--sebagai', PPID[i % PPID.length]!]
  if (apa < 0.3) return ['koreksi', id, '--catatan', `Perbaiki ${i}-${n}.`, ...ppid]
  if (apa < 0.4) return ['setujui', id, ...ppid]
  if (apa < 0.7) return ajukan(id, `Draf ${i}-${n}.`)
  if (apa < 0.75) return ['batalkan', id, '--kanal', 'medsos', '--catatan', 'Keliru.', '--sebagai', PPID[i]!]
  if (apa < 0.9) return [...DM, ...ADMIN]
  return ['sinkron']
}
