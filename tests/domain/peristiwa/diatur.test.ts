import { expect, it } from 'vitest'
import { diatur } from '../../../src/domain/peristiwa/diatur.js'
import type { Diatur } from '../../../src/domain/peristiwa/diatur.js'

const mengubah = (jalur: readonly string[], darurat: string | null = null): Diatur =>
  ({
    pengaturan: jalur.map((satu) => ({ jalur: satu, sebelum: null, sesudah: null })),
    petugas: [],
    darurat,
  }) as unknown as Diatur

it('tanda tangan PPID diperlukan, kecuali dalam keadaan darurat dan bagi salinan yang bergabung', () => {
  expect(diatur.tandaTangan!(mengubah(['konten.yaml']))).toBe('ppid-berkunci')
  expect(diatur.tandaTangan!(mengubah(['konten.yaml'], 'SK 1'))).toBeNull()
  expect(diatur.tandaTangan!(mengubah(['klon.yaml']))).toBeNull()
  // Nothing passes along with it.
  expect(diatur.tandaTangan!(mengubah(['klon.yaml', 'konten.yaml']))).toBe('ppid-berkunci')
})
