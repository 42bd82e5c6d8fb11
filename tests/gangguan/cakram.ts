/** A disk that is full to the brim, and one that may only be read: a small tmpfs each. */
import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, statSync, truncateSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { acakTetap, folderBaru } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat, bersamaan } from './hasil.js'
import { periksa } from './oracle.js'
import { ProsesKonten, git, tenang } from './proses.js'
import type { OpsiPutaran } from './templat.js'
import { salinTemplat } from './templat.js'

const HALAMAN = 4096

export class CakramKecil {
  readonly letak = folderBaru()

  constructor() {
    execFileSync('mount', ['-t', 'tmpfs', '-o', 'size=6m', 'tmpfs', this.letak], { stdio: 'pipe' })
  }

  /** Fills what is free but for `sisa` pages. */
  penuhi(sisa: number): void {
    const berkas = openSync(this.pengisi, 'w')
    try {
      for (const potong of [Buffer.alloc(16 * HALAMAN, 1), Buffer.alloc(HALAMAN, 1)]) tulisSampaiPenuh(berkas, potong)
    } finally {
      closeSync(berkas)
    }
    truncateSync(this.pengisi, Math.max(0, statSync(this.pengisi).size - sisa * HALAMAN))
  }

  kosongkan(): void {
    rmSync(this.pengisi, { force: true })
  }

  hanyaBaca(ya: boolean): void {
    execFileSync('mount', ['-o', `remount,${ya ? 'ro' : 'rw'}`, this.letak], { stdio: 'pipe' })
  }

  lepas(): void {
    execFileSync('umount', [this.letak], { stdio: 'pipe' })
    rmSync(this.letak, { recursive: true })
  }

  private get pengisi(): string {
    return join(this.letak, 'pengisi')
  }
}

function tulisSampaiPenuh(berkas: number, potong: Buffer): void {
  try {
    while (writeSync(berkas, potong) === potong.length);
  } catch (galat) {
    if ((galat as NodeJS.ErrnoException).code !== 'ENOSPC') throw galat
  }
}

export function mountBoleh(): boolean {
  try {
    new CakramKecil().lepas()
    return true
  } catch {
    return false
  }
}

/** Filled to a few pages from the brim; once there is room again the next command heals what was left. */
export async function skenarioPenuh(opsi: OpsiPutaran): Promise<Hasil[]> {
  const pencatat = new Pencatat('cakram penuh', opsi.lapor)
  const acak = acakTetap(`${opsi.benih} penuh`)
  const cakram = Array.from({ length: opsi.serentak }, () => new CakramKecil())
  try {
    const putaran = Array.from({ length: opsi.putaran }, (_, i) => async (jalur: number) => {
      const perintah = opsi.perintah[i % opsi.perintah.length]!
      const sisa = acak(1).readUInt8() % 28
      const akar = salinTemplat(opsi.templat, join(cakram[jalur]!.letak, 'putaran'))
      cakram[jalur]!.penuhi(sisa)
      const { kode } = await new ProsesKonten(akar, perintah.argv).keluaran
      cakram[jalur]!.kosongkan()
      pencatat.catat(
        `${perintah.nama} dengan ${sisa} halaman tersisa`,
        await periksa(akar, opsi.templat.tip, perintah, kode),
      )
    })
    await bersamaan(opsi.serentak, putaran)
  } finally {
    for (const satu of cakram) satu.lepas()
  }
  return [pencatat.hasil]
}

/** Readers work; writers answer 5, say why, and leave every byte as it was. `lebih` are command lines that read. */
export async function skenarioHanyaBaca({
  templat,
  perintah,
  lapor,
}: Pick<OpsiPutaran, 'templat' | 'perintah' | 'lapor'>): Promise<Hasil[]> {
  const pencatat = new Pencatat('hanya baca', lapor)
  const cakram = new CakramKecil()
  try {
    const akar = salinTemplat(templat, join(cakram.letak, 'putaran'))
    const { baris } = JSON.parse((await tenang(akar, ['register', '--json'])).out) as { baris: { id: string }[] }
    cakram.hanyaBaca(true)
    const sebelum = await git(akar, 'rev-parse', 'main')
    for (const argv of [
      ['register'],
      ['lihat', baris[0]!.id],
      ['riwayat', baris[0]!.id],
      ['daftar'],
      ['verifikasi'],
      ['laporan', '--bulan', '2024-03'],
    ]) {
      const { kode, err } = await tenang(akar, argv)
      const salah = kode === 0 ? [] : [`dijawab ${kode}: ${err.trim()}`]
      pencatat.catat(argv[0]!, { diakui: kode === 0, hilang: false, terhalang: kode !== 0, salah })
    }
    for (const { nama, argv } of perintah) {
      const { kode, err } = await new ProsesKonten(akar, argv).keluaran
      const jelas = /EROFS|read-only|tidak dapat dipakai/i.test(err) && err.includes('  → ')
      const berubah = (await git(akar, 'rev-parse', 'main')) !== sebelum
      const salah = [
        ...(kode === 5 && jelas ? [] : [`dijawab ${String(kode)}: ${err.trim()}`]),
        ...(berubah ? ['cabang bergeser'] : []),
      ]
      pencatat.catat(nama, { diakui: kode === 0, hilang: false, terhalang: false, salah })
    }
    cakram.hanyaBaca(false)
  } finally {
    cakram.lepas()
  }
  return [pencatat.hasil]
}
