/** The real prompt on a terminal that is none: what it writes, by lines as wide as the screen. */
import { PassThrough } from 'node:stream'
import { stripVTControlCharacters } from 'node:util'
import { expect, test } from 'vitest'
import type { Prompt } from '../../src/env.js'
import { terminalPrompt } from '../../src/shell/prompt.js'

/** Keys, each typed once what stands before them is on the screen. */
type Ketikan = readonly (readonly [tampak: string, tombol: string])[]

/** Asks on a screen of so many columns; everything written, line by line. */
async function layar(kolom: number, ketikan: Ketikan, tanya: (p: Prompt) => Promise<unknown>): Promise<string[]> {
  const masuk = Object.assign(new PassThrough(), { isTTY: true, setRawMode: () => undefined })
  const keluar = Object.assign(new PassThrough(), { isTTY: true, columns: kolom, rows: 20 })
  const antre = [...ketikan]
  let tertulis = ''
  keluar.on('data', (bagian: Buffer) => {
    tertulis += stripVTControlCharacters(String(bagian))
    if (antre[0] === undefined || !tertulis.includes(antre[0][0])) return
    const [, tombol] = antre.shift()!
    // What writes has not yet set itself to read on.
    setImmediate(() => masuk.write(tombol))
  })
  await tanya(terminalPrompt(masuk as never, keluar as never, {}))
  return tertulis.split(/\r?\n/)
}

const sebutan = 'Rina Wulandari (admin-medsos, admin-website): tidak ada yang menunggu. Apa yang akan dikerjakan?'

test.each([80, 60])('pertanyaan, pilihan, jawaban, dan keterangan dilipat pada spasi: %i kolom', async (kolom) => {
  const pilihan = [
    {
      nilai: 'a',
      judul: `pakai yang tadi dipilih: ${Array.from({ length: 12 }, (_, i) => `foto-${i}.jpg`).join(', ')}`,
      keterangan: 'lewat 1 hari 7 jam · admin-medsos · konten ajukan 2026-11-29-kerja-bakti-sfm4 --kanal medsos',
    },
    { nilai: 'b', judul: 'selesai' },
  ]
  const baris = await layar(kolom, [['menetapkan', '\r']], async (p) => p.pilih(sebutan, pilihan))
  const kata = new Set([sebutan, ...pilihan.flatMap((p) => [p.judul, p.keterangan ?? ''])].join(' ').split(' '))
  for (const satu of baris.filter((b) => b.trim() !== '' && !b.includes('menetapkan'))) {
    expect(satu.length).toBeLessThanOrEqual(kolom)
    expect(kata).toContain(satu.trim().split(' ').at(-1))
  }
})

test('yang salah pun dilipat pada spasi', async () => {
  const salah =
    'Alamat akun instagram bukan tautan. Tulis alamat lengkapnya, seperti https://www.instagram.com/nama-akun'
  const periksa = (nilai: string): string | null => (nilai === 'x' ? salah : null)
  const ketikan = [
    ['tidak ada)', 'x\r'],
    ['nama-akun', 'y\r'],
  ] as const
  const baris = await layar(60, ketikan, async (p) => p.teks('Alamat akun (kosong: tidak ada)', undefined, periksa))
  expect(baris.join('\n')).toContain('> Alamat akun instagram bukan tautan. Tulis alamat\nlengkapnya, seperti https://')
})
