/** kill -9 at a random moment of a writing command. */
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as tidur } from 'node:timers/promises'
import { acakTetap, folderBaru } from '../repo.js'
import type { Hasil } from './hasil.js'
import { Pencatat, bersamaan } from './hasil.js'
import { periksa } from './oracle.js'
import { ProsesKonten } from './proses.js'
import type { OpsiPutaran, PerintahUji, Templat } from './templat.js'
import { salinTemplat } from './templat.js'

export async function skenarioBunuh(opsi: OpsiPutaran): Promise<Hasil[]> {
  return [await bunuhAcak(opsi, 'kelompok'), await bunuhAcak(opsi, 'node')]
}

/** `kelompok` takes node and its gits; `node` leaves a git that is at work to end its work alone. */
async function bunuhAcak(opsi: OpsiPutaran, apa: 'kelompok' | 'node'): Promise<Hasil> {
  const pencatat = new Pencatat(`kill -9 ${apa}`, opsi.lapor)
  const tempat = Array.from({ length: opsi.serentak }, folderBaru)
  const lama = new Map<string, number>()
  await bersamaan(
    opsi.serentak,
    opsi.perintah.map(
      (p) => async (jalur) => void lama.set(p.nama, await lamanya(opsi.templat, p, join(tempat[jalur]!, 'ukur'))),
    ),
  )
  const acak = acakTetap(`${opsi.benih} ${apa}`)
  const putaran = Array.from({ length: opsi.putaran }, (_, i) => async (jalur: number) => {
    const perintah = opsi.perintah[i % opsi.perintah.length]!
    const jeda = (acak(4).readUInt32BE() / 2 ** 32) * lama.get(perintah.nama)!
    const akar = salinTemplat(opsi.templat, join(tempat[jalur]!, 'putaran'))
    const proses = new ProsesKonten(akar, perintah.argv)
    await tidur(jeda)
    proses.bunuh(apa)
    pencatat.catat(
      `${perintah.nama} pada ${jeda.toFixed(1)} ms`,
      await periksa(akar, opsi.templat.tip, perintah, await proses.berakhir),
    )
    // A git that outlived its node has ended by now; its pipes are waited for, so that the folder can go.
    await proses.keluaran
  })
  await bersamaan(opsi.serentak, putaran)
  for (const folder of tempat) rmSync(folder, { recursive: true })
  return pencatat.hasil
}

/** What the command takes from start to end, in milliseconds, with something to spare. */
async function lamanya(templat: Templat, perintah: PerintahUji, letak: string): Promise<number> {
  let terlama = 0
  for (let i = 0; i < 2; i++) {
    const akar = salinTemplat(templat, letak)
    const mulai = performance.now()
    await new ProsesKonten(akar, perintah.argv).berakhir
    terlama = Math.max(terlama, performance.now() - mulai)
  }
  return terlama * 1.05
}
