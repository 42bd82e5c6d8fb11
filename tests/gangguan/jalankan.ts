/**
 * All fault scenarios in full: `npm run test:gangguan`, or a part of them:
 * `npm run test:gangguan -- --hanya strace,bunuh --perintah setujui --putaran 1000 --langkah 3`.
 * Progress goes to standard error, the table to standard output; exit code 1 where a promise was broken.
 */
import { parseArgs } from 'node:util'
import { skenarioBunuh } from './bunuh.js'
import { mountBoleh, skenarioHanyaBaca, skenarioPenuh } from './cakram.js'
import type { Hasil } from './hasil.js'
import { tabel } from './hasil.js'
import { panggungIndeks, perintahIndeks } from './indeks.js'
import { skenarioJamMundur } from './jam-mundur.js'
import { skenarioAcak } from './kantor-acak.js'
import { skenarioPemakai } from './pemakai.js'
import { skenarioPenulis } from './penulis.js'
import { skenarioRiwayat } from './riwayat.js'
import type { Cara } from './salinan.js'
import { siapkanSinkron } from './sinkron-ke-n.js'
import { skenarioLomba } from './sinkron.js'
import type { Sasaran } from './strace.js'
import { panggungTulis, skenarioStrace, straceAda } from './strace.js'
import { perintahBernama, siapkanTemplat } from './templat.js'

const { values } = parseArgs({
  options: {
    hanya: { type: 'string' },
    perintah: { type: 'string' },
    putaran: { type: 'string' },
    /** strace: every how many openat and write calls one is disturbed. */
    langkah: { type: 'string', default: '1' },
    /** strace: at how many calls of a kind it is disturbed at most. */
    sampai: { type: 'string' },
    sasaran: { type: 'string', default: 'node,git,kelompok' },
    golongan: { type: 'string' },
    galat: { type: 'string' },
    serentak: { type: 'string', default: '2' },
    /** sinkron: how many clones, over which ways, and how many kills. */
    salinan: { type: 'string', default: '2,4,8' },
    cara: { type: 'string', default: 'ssh,http,folder' },
    bunuh: { type: 'string', default: '500' },
    /** Seed of what is left to chance. */
    benih: { type: 'string', default: new Date().toISOString() },
  },
})
const daftar = (teks: string | undefined): string[] | null => teks?.split(',') ?? null
const kali = (bawaan: number): number => Number(values.putaran ?? bawaan)
const lapor = (baris: string): void => void process.stderr.write(`${new Date().toISOString().slice(11, 19)} ${baris}\n`)

const templat = await siapkanTemplat()
const umum = {
  templat,
  perintah: perintahBernama(templat, daftar(values.perintah)),
  serentak: Number(values.serentak),
  benih: values.benih,
  lapor,
}
const dilewati = (nama: string, sebab: string): Hasil[] => [
  { nama, putaran: 0, diakui: 0, hilang: 0, terhalang: 0, pelanggaran: [], keterangan: `DILEWATI: ${sebab}` },
]

const strace = {
  ...umum,
  panggung: panggungTulis(templat),
  golongan: daftar(values.golongan),
  galat: daftar(values.galat),
  langkah: Number(values.langkah),
  sampai: Number(values.sampai ?? Infinity),
}
const skenario: Readonly<Record<string, () => Promise<Hasil[]> | Hasil[]>> = {
  strace: () =>
    straceAda()
      ? skenarioStrace({ ...strace, sasaran: values.sasaran.split(',') as Sasaran[] })
      : dilewati('strace', 'strace tidak ada di mesin ini'),
  bunuh: () => skenarioBunuh({ ...umum, putaran: kali(1000) }),
  penulis: () => skenarioPenulis({ templat, penulis: 8, masing: kali(500), lapor }),
  penuh: () =>
    mountBoleh()
      ? skenarioPenuh({ ...umum, putaran: kali(500) })
      : dilewati('cakram penuh', 'tmpfs tidak boleh dipasang'),
  'hanya-baca': () => (mountBoleh() ? skenarioHanyaBaca(umum) : dilewati('hanya baca', 'tmpfs tidak boleh dipasang')),
  jam: () => skenarioJamMundur({ ...umum, putaran: kali(200) }),
  pemakai: () => skenarioPemakai(umum),
  'sinkron-lomba': async () => {
    const hasil: Hasil[] = []
    for (const cara of values.cara.split(',') as Cara[])
      for (const salinan of values.salinan.split(',').map(Number))
        hasil.push(
          ...(await skenarioLomba({
            cara,
            salinan,
            masing: kali(100),
            bunuh: Number(values.bunuh),
            benih: values.benih,
            dijaga: cara === 'folder',
            lapor,
          })),
        )
    return hasil
  },
  'sinkron-ke-n': async () => {
    if (!straceAda()) return dilewati('sinkron ke-N', 'strace tidak ada di mesin ini')
    const panggung = await siapkanSinkron()
    const perintah = [{ nama: 'sinkron', argv: ['sinkron', '--json'] }]
    const sasaran = values.sasaran.split(',') as Sasaran[]
    return skenarioStrace({ ...strace, panggung, perintah, sasaran }).finally(panggung.selesai)
  },
  'indeks-ke-n': async () =>
    straceAda()
      ? skenarioStrace({
          ...strace,
          panggung: await panggungIndeks(templat),
          perintah: perintahIndeks,
          sasaran: ['node'],
        })
      : dilewati('indeks ke-N', 'strace tidak ada di mesin ini'),
  riwayat: () => skenarioRiwayat({ kegiatan: 2500, lapor }),
  'riwayat-acak': async () => [
    ...(await skenarioAcak({ banyak: kali(8000), mesin: 1, benih: values.benih, lapor })),
    ...(await skenarioAcak({ banyak: kali(2000), mesin: 2, benih: values.benih, lapor })),
  ],
}

lapor(`benih ${values.benih}`)
const hasil: Hasil[] = []
for (const [nama, jalankan] of Object.entries(skenario)) {
  // `--hanya sinkron` is all that several machines ask for: the races, then every Nth call.
  if (!(daftar(values.hanya)?.some((satu) => nama === satu || nama.startsWith(`${satu}-`)) ?? true)) continue
  lapor(`mulai ${nama}`)
  hasil.push(...(await jalankan()))
}
process.stdout.write(tabel(hasil))
const pelanggaran = hasil.flatMap((h) => h.pelanggaran.map((p) => `${h.nama}: ${p}\n`))
process.stdout.write(pelanggaran.join(''))
process.exitCode = pelanggaran.length > 0 ? 1 : 0
