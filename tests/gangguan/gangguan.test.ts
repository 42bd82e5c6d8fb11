/** The fault scenarios in a bounded form; `npm run test:gangguan` runs them in full. */
import { beforeAll, expect, test } from 'vitest'
import { skenarioBunuh } from './bunuh.js'
import { mountBoleh, skenarioHanyaBaca, skenarioPenuh } from './cakram.js'
import type { Hasil } from './hasil.js'
import { panggungIndeks, perintahIndeks } from './indeks.js'
import { skenarioJamMundur } from './jam-mundur.js'
import { skenarioAcak } from './kantor-acak.js'
import { skenarioPemakai } from './pemakai.js'
import { skenarioPenulis } from './penulis.js'
import { skenarioRiwayat } from './riwayat.js'
import { skenarioLomba } from './sinkron.js'
import { panggungTulis, skenarioStrace, straceAda } from './strace.js'
import type { Templat } from './templat.js'
import { perintahBernama, siapkanTemplat } from './templat.js'

const TANPA_MOUNT = 'mount tidak boleh dipakai'
let templat: Templat
beforeAll(async () => {
  templat = await siapkanTemplat()
})

const umum = (...nama: string[]) => ({ templat, perintah: perintahBernama(templat, nama), serentak: 2, benih: 'tetap' })

/** Nothing broken, and something really was tried. */
function bersih(daftar: readonly Hasil[]): void {
  for (const h of daftar) {
    expect(h.pelanggaran, h.nama).toEqual([])
    expect(h.putaran, h.nama).toBeGreaterThan(0)
    expect([h.hilang, h.terhalang], h.nama).toEqual([0, 0])
  }
}

test('kill -9 pada saat acak: sebelum atau sesudah, tidak pernah di tengah', async () => {
  bersih(await skenarioBunuh({ ...umum('setujui', 'interaksi-catat'), putaran: 4 }))
})

test('panggilan sistem ke-N gagal atau dibunuh, di program ini dan di git', async ({ skip }) => {
  skip(!straceAda(), 'strace tidak ada atau tidak boleh dipakai')
  bersih(
    await skenarioStrace({
      ...umum('setujui'),
      panggung: panggungTulis(templat),
      sasaran: ['node', 'git'],
      golongan: ['namai'],
      galat: ['ENOSPC', 'SIGKILL'],
      langkah: 1,
      sampai: 1,
    }),
  )
})

test('indeks yang terganggu ketika ditulis: tertinggal atau tidak ada, dan tidak ada yang lain', async ({ skip }) => {
  skip(!straceAda(), 'strace tidak ada atau tidak boleh dipakai')
  bersih(
    await skenarioStrace({
      panggung: await panggungIndeks(templat),
      perintah: perintahIndeks,
      sasaran: ['node'],
      golongan: ['namai', 'tautkan'],
      galat: ['ENOSPC', 'SIGKILL'],
      langkah: 1,
      sampai: 2,
      serentak: 2,
    }),
  )
})

test('delapan penulis sekaligus: setiap yang diakui tercatat tepat sekali', async () => {
  bersih(await skenarioPenulis({ templat, penulis: 8, masing: 2 }))
})

test('cakram penuh', async ({ skip }) => {
  skip(!mountBoleh(), TANPA_MOUNT)
  bersih(await skenarioPenuh({ ...umum('setujui'), putaran: 3 }))
})

test('repositori yang hanya boleh dibaca', async ({ skip }) => {
  skip(!mountBoleh(), TANPA_MOUNT)
  for (const h of await skenarioHanyaBaca(umum('setujui'))) expect(h.pelanggaran).toEqual([])
})

test.each(['folder', 'ssh', 'http'] as const)(
  'beberapa komputer sekaligus lewat %s, ada yang dibunuh',
  async (cara) => {
    for (const h of await skenarioLomba({ cara, salinan: 2, masing: 3, bunuh: 2, benih: 'tetap' }))
      expect(h.pelanggaran, h.keterangan).toEqual([])
  },
)

test('jam komputer mundur: urutan dan isi tetap', async () => {
  bersih(await skenarioJamMundur({ ...umum('interaksi-catat'), putaran: 6 }))
})

test('pekerjaan pemakai, cabang lain, dan kunci asing', async () => {
  for (const h of await skenarioPemakai(umum('setujui'))) expect(h.pelanggaran).toEqual([])
})

test('riwayat panjang yang jujur, diketik saat terjadi atau diimpor belakangan: tanpa temuan', async () => {
  bersih(await skenarioRiwayat({ kegiatan: 250 }))
})

test.each([
  [1, 80],
  [2, 24],
])('kantor yang jujur di %i komputer, apa pun yang diketik orangnya: tanpa temuan', async (mesin, banyak) => {
  bersih(await skenarioAcak({ banyak, mesin, benih: 'tetap' }))
})
