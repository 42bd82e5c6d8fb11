/**
 * The local page: what its first view costs beside `tugas`, a decision sent beside one typed, and what a page weighs.
 */
import { buatKantor } from '../repo.js'
import { minta, nyalakan } from '../web/peramban.js'

type Cetak = (nama: string, kita: number, dasar: number, namaDasar: string, sasaran: number) => void

const BANYAK = 7
const tengah = (waktu: number[]): number => waktu.toSorted((a, b) => a - b)[Math.floor(waktu.length / 2)]!

async function ukur(kerja: () => Promise<unknown>): Promise<number> {
  const mulai = performance.now()
  await kerja()
  return performance.now() - mulai
}

/** Both in one process, so that neither pays for a start; they take turns. */
export async function ukurHalaman(cetak: Cetak): Promise<void> {
  const kantor = await buatKantor()
  const daftar: string[] = []
  for (let i = 0; i < 2 * BANYAK; i++) {
    const hari = `2026-10-${String(i + 1).padStart(2, '0')}`
    daftar.push(await kantor.pada(`${hari} 10:30`).baru(`Kegiatan ${i}`, hari))
    await kantor.ok(
      'ajukan',
      daftar.at(-1)!,
      '--kanal',
      'medsos',
      '--caption',
      `Caption ${i}.`,
      '--sebagai',
      'Staf Admin',
    )
  }
  const peramban = await (await nyalakan(kantor)).masuk()
  const halaman: number[] = []
  const tugas: number[] = []
  for (let i = 0; i < BANYAK; i++) {
    tugas.push(await ukur(async () => kantor.ok('tugas')))
    halaman.push(await ukur(async () => peramban.buka('/')))
  }
  cetak('halaman pertama, tanpa waktu mulai program', tengah(halaman), tengah(tugas), 'konten tugas', 1.5)
  const kirim: number[] = []
  const ketik: number[] = []
  for (let i = 0; i < BANYAK; i++) {
    const [satu, lain] = [daftar[2 * i]!, daftar[2 * i + 1]!]
    ketik.push(await ukur(async () => kantor.ok('setujui', satu, '--kanal', 'medsos', '--sebagai', 'Carik')))
    const { isi } = await peramban.buka(`/tinjau/${lain}/medsos`)
    const ambil = (nama: string): string => new RegExp(`name="${nama}" value="([^"]*)"`).exec(isi)![1]!
    const tubuh = new URLSearchParams({
      _tanda: ambil('_tanda'),
      dasar: ambil('dasar'),
      sebagai: 'Carik',
      aksi: 'setujui',
    })
    const kepala = { Cookie: peramban.kuki, Origin: peramban.asal, 'Content-Type': 'application/x-www-form-urlencoded' }
    kirim.push(
      await ukur(async () => {
        const jawab = await minta(peramban.port, `/tinjau/${lain}/medsos`, {
          metode: 'POST',
          isi: tubuh.toString(),
          kepala,
        })
        if (jawab.kode !== 303) throw new Error(`keputusan lewat halaman → ${jawab.kode}`)
      }),
    )
  }
  cetak('keputusan lewat halaman', tengah(kirim), tengah(ketik), 'konten setujui', 1.2)
  const berat = (
    await Promise.all(['/', '/gaya.css', '/bantu.js'].map(async (j) => (await peramban.buka(j)).isi.length))
  ).reduce((a, b) => a + b)
  process.stdout.write(`berat halaman pertama tanpa foto: ${(berat / 1000).toFixed(0)} KB (sasaran ≤ 100)\n`)
  peramban.server.stop()
}
