import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { Session } from '../../src/app/session.js'
import { formOf } from '../../src/shell/run.js'
import type { Naskah } from './played-person.js'
import { orang } from './played-person.js'
import { monthQuestion, checkTime } from '../../src/shell/questions.js'
import { ZONA, pukul } from '../pembangun.js'

const sesi = { zona: ZONA, now: pukul('2026-10-01 12:00') } as Session

test('yang ditanyakan ditolak tanpa menyebut flag, dengan bentuk yang dikenal', () => {
  const kata = checkTime(sesi)('nanti sore')
  expect(kata).toContain('"nanti sore" bukan waktu')
  expect(kata).toContain('1 Oktober 2026 09.00')
  expect(kata).not.toContain('--')
  expect(checkTime(sesi)('1 Oktober 2026 pukul 10.30 WIB')).toBeNull()
})

test('bulan yang ditanyakan begitu pula', async () => {
  let periksa: ((nilai: string) => unknown) | undefined
  const tanya = { teks: async (_: string, __: unknown, p: typeof periksa) => ((periksa = p), '2026-09') }
  await monthQuestion('Bulan').tanya({ sesi, tanya } as never, undefined, undefined as never)
  expect(periksa!('Oktober')).toBe('"Oktober" bukan bulan. Tahunnya belum ada. Tulis seperti 2026-10 atau Oktober 2026')
  expect(periksa!('Oktober 2026')).toBeNull()
})

test('pertentangan dikatakan saat ditanya: berakhir sebelum mulai, judul terlalu panjang', async () => {
  const { command } = await import('../../src/commands/langkah/baru.js')
  const form = formOf(command, { words: 'baru', raw: {} })
  const periksa = async (flag: string, opsi: Record<string, string>): Promise<(nilai: string) => unknown> => {
    let cek: ((nilai: string) => unknown) | undefined
    const tanya = { teks: async (_: string, __: unknown, p: typeof cek) => ((cek = p), 'x') }
    const keadaan = async () => ({ kegiatan: new Map() })
    const isian = form.isian!.find((i) => i.flag === flag)!
    await isian.tanya(
      { sesi: { ...sesi, settings: { petugas: [] } }, tanya, opsi, keadaan } as never,
      undefined,
      () => undefined,
    )
    return cek!
  }
  const selesai = await periksa('--selesai', { mulai: '2026-10-01 08:00' })
  expect(selesai('2026-10-01 07:00')).toBe('Berakhir sebelum mulai (Kamis, 1 Oktober 2026 pukul 08.00 WIB).')
  expect(selesai('2026-10-01 08:00')).toBeNull()
  expect(selesai('')).toBeNull()
  for (const flag of ['--judul', '--lokasi', '--pelaksana']) {
    const cek = await periksa(flag, {})
    expect(cek('a'.repeat(201))).toBe('Terdiri atas 201 karakter; paling panjang 200.')
    expect(cek('a'.repeat(200))).toBeNull()
  }
})

test('Pelaksana ditawarkan dari petugas, nama lain diketik', async () => {
  const { command } = await import('../../src/commands/langkah/baru.js')
  const isian = formOf(command, { words: 'baru', raw: {} }).isian!.find((i) => i.flag === '--pelaksana')!
  const petugas = [
    { nama: 'Kamituwa', peran: ['pelaksana'], surel: null },
    { nama: 'Carik', peran: ['ppid'], surel: null },
  ]
  const keadaan = async () => ({ kegiatan: new Map() })
  const k = (...naskah: Naskah) =>
    ({ sesi: { ...sesi, settings: { petugas } }, tanya: orang(...naskah), opsi: {}, keadaan }) as never
  const tanya = async (...naskah: Naskah) => isian.tanya(k(...naskah), undefined, () => undefined)
  expect(await tanya(['Pelaksana', 'Kamituwa'])).toBe('Kamituwa')
  await expect(tanya(['Pelaksana', 'Carik'])).rejects.toThrow('bukan jawaban')
  // The choice of another name stands for nothing typed yet; Enter alone takes the first.
  expect(await tanya(['Pelaksana', ''])).toBe('Kamituwa')
})

const isianBaru = async (flag: string) => {
  const { command } = await import('../../src/commands/langkah/baru.js')
  return formOf(command, { words: 'baru', raw: {} }).isian!.find((i) => i.flag === flag)!
}

test('jam saja untuk Selesai adalah jam pada hari mulai; tanggal yang disebut tetap', async () => {
  const isian = await isianBaru('--selesai')
  const jawab = async (teks: string) =>
    isian.tanya(
      { sesi, opsi: { mulai: '2026-09-29 07.00' }, tanya: orang(['Selesai', teks]) } as never,
      undefined,
      () => undefined,
    )
  expect(await jawab('10.00')).toBe('2026-09-29 10.00')
  expect(await jawab('kemarin 10.00')).toBe('kemarin 10.00')
  expect(await jawab('')).toBe('')
  await expect(jawab('06.00')).rejects.toThrow('Berakhir sebelum mulai')
})

test('foto yang dipilih sebelum terputus ditawarkan lagi, selama berkasnya masih ada', async () => {
  const isian = await isianBaru('--foto')
  const folder = mkdtempSync(join(tmpdir(), 'konten-foto-'))
  const foto = [1, 2, 3, 4].map((n) => join(folder, `${n}.jpg`))
  for (const satu of foto) writeFileSync(satu, satu)
  const tulis: string[] = []
  const k = (...naskah: Naskah) =>
    ({
      sesi: {
        ...sesi,
        settings: { kanal: [] },
        env: { stderr: { write: (t: string) => tulis.push(t) }, kolomGalat: 80 },
      },
      opsi: {},
      tanya: orang(...naskah),
    }) as never
  expect(await isian.tanya(k(['Foto', 'tadi']), [...foto, join(folder, 'hilang.jpg')], () => undefined)).toEqual(foto)
  expect(tulis).toEqual([])
})
