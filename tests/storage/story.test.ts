import { expect, test } from 'vitest'
import type { Peristiwa } from '../../src/domain/peristiwa/daftar.js'
import { susunRegister } from '../../src/domain/register/register.js'
import { jsonRegister } from '../../src/render/documents/register-json.js'
import { encodePesan } from '../../src/storage/record/commit-message.js'
import { GitStore } from '../../src/storage/git/git-store.js'
import { MemoryStore } from '../../src/storage/memory-store.js'
import type { HistoryStore } from '../../src/storage/port.js'
import { readPeristiwaMundur, readRiwayat } from '../../src/storage/record/history.js'
import type { Json } from '../repo.js'
import { buatKantor, mesinUji, wib } from '../repo.js'
import { APEL, RAPAT, cerita, pengaturan, sop } from './story.js'
import { tulisan } from './port.js'
import { foldRiwayat } from '../../src/domain/keadaan/fold.js'

const ZONA = 'Asia/Jakarta'

async function tuliskan(store: HistoryStore): Promise<void> {
  for (const [i, p] of cerita.entries())
    await store.write(async () =>
      tulisan(
        encodePesan(`${p.peristiwa}: ke-${i}`, p, ZONA).trimEnd(),
        { [`content/2026/10/${p.kegiatan ?? 'lain'}.md`]: `${i}\n` },
        p.waktu + 60_000,
      ),
    )
}

/** The register without what two stores cannot have in common. */
async function register(store: HistoryStore): Promise<Json> {
  const riwayat = await readRiwayat(await store.snapshot())
  const keadaan = foldRiwayat(riwayat.peristiwa, { sop, zona: ZONA, per: null })
  const dasar = {
    sop,
    aturan: pengaturan.aturan,
    petugas: [],
    per: wib('2026-11-09 08:00'),
    daftarKanal: pengaturan.kanal,
  }
  const json = JSON.stringify(
    jsonRegister(susunRegister(keadaan, { bulan: '2026-10', kanal: pengaturan.kanal }, dasar), dasar, []),
  )
  return JSON.parse(json, (kunci, nilai: unknown) => (kunci.startsWith('commit') ? null : nilai))
}

const tanpaJejak = (p: Peristiwa): Peristiwa => {
  const { jejak: _, ...sisa } = p as Peristiwa & { jejak: unknown }
  return sisa
}

test('cerita yang sama di ingatan dan di git memberi register yang sama', async () => {
  const ingatan = new MemoryStore()
  const kantor = await buatKantor()
  const git = await GitStore.buka(kantor.akar, 'main', mesinUji())
  await tuliskan(ingatan)
  await tuliskan(git)
  const hasil = await register(git)
  expect(hasil).toEqual(await register(ingatan))
  expect(hasil.baris.map((b: Json) => [b.id, b.kanal, b.status])).toEqual([
    [APEL, 'medsos', 'diunggah'],
    [APEL, 'website', 'ditolak'],
    [RAPAT, 'medsos', 'diserahkan'],
  ])
  expect(hasil.interaksi[0]).toMatchObject({ menit: 1441, verdik: 'terlambat', lewatMenit: 1 })
  expect(hasil.laporan.map((l: Json) => [l.verdik, l.lewatMenit])).toEqual([
    ['terlambat', 5],
    ['terlambat', 5],
  ])
  expect(hasil.temuan.map((t: Json) => [t.kode, t.id])).toEqual([['urutan', RAPAT]])
})

test('riwayat kembali sebagai peristiwa yang ditulis, dalam urutan penulisannya', async () => {
  const store = new MemoryStore()
  await tuliskan(store)
  const { peristiwa } = await readRiwayat(await store.snapshot())
  expect(peristiwa.map(tanpaJejak)).toEqual(cerita)
})

test('membaca mundur satu kegiatan memberi peristiwa yang sama dengan membaca semuanya', async () => {
  const store = new MemoryStore()
  await tuliskan(store)
  const potret = await store.snapshot()
  const mundur = await readPeristiwaMundur(
    potret,
    (p) => p.kegiatan === APEL,
    (p) => p.peristiwa === 'diserahkan',
  )
  expect(mundur.map(tanpaJejak)).toEqual(cerita.filter((p) => p.kegiatan === APEL))
})
