import { expect, test } from 'vitest'
import type { Tugas } from '../../src/domain/tugas.js'
import { renderIcs } from '../../src/render/formats/ics.js'

const tugas: Tugas = {
  id: '2026-09-08-rapat-ab2c',
  nomor: null,
  judul: `Rapat; ${'é'.repeat(60)}, akhir`,
  kanal: 'medsos',
  langkah: 2,
  peran: ['admin-medsos'],
  apa: 'menyusun draf medsos',
  kecuali: null,
  milik: null,
  tenggat: Date.parse('2026-09-08T12:00:00+07:00'),
  sisaMenit: 60,
  jamKerja: false,
  verdik: 'berjalan',
  perintah: ['ajukan'],
  argv: ['ajukan', '2026-09-08-rapat-ab2c', '--kanal', 'medsos'],
}

test('tanggal dalam UTC, teks dengan pelarian, baris paling panjang 75 oktet, dua pengingat', () => {
  const ics = renderIcs([tugas, { ...tugas, tenggat: null }], Date.parse('2026-09-08T10:00:00+07:00'))
  expect(ics.endsWith('END:VCALENDAR\r\n')).toBe(true)
  expect(ics.split('\r\n').every((b) => Buffer.byteLength(b) <= 75)).toBe(true)
  const utuh = ics.replaceAll('\r\n ', '')
  expect(utuh).toContain('DTSTAMP:20260908T030000Z\r\nDTSTART:20260908T050000Z\r\n')
  expect(utuh).toContain(`SUMMARY:menyusun draf medsos: Rapat\\; ${'é'.repeat(60)}\\, akhir`)
  expect(utuh).toContain('medsos\\, admin-medsos.\\nkonten ajukan 2026-09-08-rapat-ab2c --kanal medsos')
  expect(utuh.match(/BEGIN:VEVENT/g)).toHaveLength(1)
  expect(utuh.match(/TRIGGER:-PT(60|15)M/g)).toHaveLength(2)
})
