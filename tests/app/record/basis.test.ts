/**
 * What every act says it was decided on, and how acts name one another in the record: by their op, read back as
 * commits.
 */
import { beforeEach, expect, test } from 'vitest'
import { record } from '../../../src/app/record/record.js'
import type { GeneralOptions, Session } from '../../../src/app/session.js'
import { newKegiatan, onChannel, onChannels, onHistory } from '../../../src/app/record/subject.js'
import { takeBackAct } from '../../../src/app/record/take-back.js'
import { causeRequest } from '../../../src/app/record/cause.js'
import { reviseTexts } from '../../../src/app/record/revise.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { mediaSha256, textSha256 } from '../../../src/storage/record/item-file.js'
import { HistoryReader, readPeristiwaMundur, readRiwayat } from '../../../src/storage/record/history.js'
import { wib } from '../../repo.js'
import type { Office } from '../session.js'
import { office } from '../session.js'

const ID = '2026-09-01-posyandu-7q2f'
const admin: GeneralOptions = { sebagai: 'Staf Admin', tetap: 'Kamera rusak.' }
const ppid: GeneralOptions = { sebagai: 'Carik' }
let kantor: Office
beforeEach(() => {
  kantor = office()
})

const riwayat = async (): Promise<Tercatat[]> => (await readRiwayat(await kantor.store.snapshot())).peristiwa
const akhir = async (): Promise<Tercatat> => (await riwayat()).at(-1)!

async function serah(session: Session): Promise<Tercatat> {
  const mulai = wib('2026-09-01 08:00')
  await record(session, {
    kind: 'diserahkan',
    target: newKegiatan(ID, ['medsos', 'website'], '2026-09-01'),
    compose: () => ({
      own: {
        kepala: {
          judul: 'Posyandu',
          jenis: 'berita' as const,
          mulai,
          selesai: mulai,
          lokasi: 'Balai',
          pelaksana: 'Kamituwa',
        },
        foto: [],
        video: [],
        narasi: textSha256('Lancar.'),
      },
      typed: {},
      texts: { narasi: 'Lancar.' },
      material: [],
    }),
  })
  return akhir()
}

async function ajukan(session: Session, caption: string): Promise<Tercatat> {
  await record(session, {
    kind: 'diajukan',
    target: onChannel(ID, ['medsos']),
    compose: () => ({ own: { teks: textSha256(caption), lampiran: [] }, typed: {}, texts: { caption } }),
  })
  return akhir()
}

async function koreksi(session: Session): Promise<Tercatat> {
  await record(session, {
    kind: 'dikoreksi',
    target: onChannel(ID, ['medsos']),
    compose: () => ({ own: { dilihat: null }, typed: {}, catatan: 'Perbaiki.' }),
  })
  return akhir()
}

test('setiap peristiwa menyebut keadaan yang diputusnya, per kanal, dan teks yang digantinya', async () => {
  const satu = await serah(kantor.at('2026-09-01 11:00', admin))
  expect([satu.versi, satu.dasar, satu.dasarTeks, satu.tip]).toEqual([2, [], null, null])
  await record(
    kantor.at('2026-09-01 11:10', admin),
    reviseTexts(ID, ['medsos', 'website'], { narasi: 'Baru.', caption: 'C0' }),
  )
  const sunting = await akhir()
  expect([sunting.dasar, sunting.dasarTeks]).toEqual([[], [satu.op, null]])
  const draf = await ajukan(kantor.at('2026-09-01 12:00', admin), 'Caption 1.')
  expect([draf.dasar, draf.dasarTeks]).toEqual([[satu.op], [sunting.op]])
  const putus = await koreksi(kantor.at('2026-09-01 12:10', ppid))
  expect([putus.dasar, putus.dasarTeks]).toEqual([[draf.op], null])
  const lagi = await ajukan(kantor.at('2026-09-01 12:20', admin), 'Caption 2.')
  expect([lagi.dasar, lagi.dasarTeks]).toEqual([[putus.op], [draf.op]])
  const isi = { teks: textSha256('Caption 2.'), media: mediaSha256([]), dilihat: null }
  await record(kantor.at('2026-09-01 12:30', ppid), {
    kind: 'disetujui',
    target: onChannel(ID, ['medsos']),
    compose: () => ({ own: isi, typed: {} }),
  })
  const setuju = await akhir()
  expect(setuju.dasar).toEqual([lagi.op])
  for (const p of ['AAAAAAAAAAA', 'BBBBBBBBBBB']) {
    await record(kantor.at('2026-09-01 12:40', admin), {
      kind: 'diunggah',
      target: onChannels(ID, ['medsos']),
      compose: () => ({
        own: { ...isi, unggahan: [{ platform: 'instagram', tautan: `https://www.instagram.com/p/${p}/` }] },
        typed: {},
      }),
    })
    // Uploads rest on the approval, not on one another.
    expect((await akhir()).dasar).toEqual([setuju.op])
  }
})

test('yang dibatalkan disebut dengan op, terbaca sebagai commit: dari depan, dari belakang, dan sebagian', async () => {
  await serah(kantor.at('2026-09-01 11:00', admin))
  const draf = await ajukan(kantor.at('2026-09-01 12:00', admin), 'Caption 1.')
  await record(kantor.at('2026-09-01 12:05', admin), takeBackAct(ID, ['medsos'], 'Salah.'))
  const potret = await kantor.store.snapshot()
  const commits = []
  for await (const beberapa of potret.history()) commits.push(...beberapa)
  expect(commits.at(-1)!.pesan).toContain(`\nKonten-Dasar: ${draf.op}\nKonten-Tip: -\nKonten-Batal: ${draf.op}\n`)
  expect(await akhir()).toMatchObject({ batal: draf.jejak.commit, dasar: [draf.op] })
  const mundur = await readPeristiwaMundur(
    potret,
    (p) => p.kegiatan === ID,
    () => false,
  )
  expect(mundur.at(-1)).toMatchObject({ batal: draf.jejak.commit })
  const sebagian = new HistoryReader(new Map([[draf.op, draf.jejak.commit]]))
  expect(sebagian.baca(commits.at(-1)!).peristiwa).toMatchObject({ batal: draf.jejak.commit })
  // What stands nowhere before it names nothing.
  expect(new HistoryReader().baca(commits.at(-1)!).peristiwa).toMatchObject({ batal: draf.op })
})

test('sebab menyebut sebab sebelumnya dan keadaan jalurnya; temuan pada commit biasa disebut dengan commitnya', async () => {
  await serah(kantor.at('2026-09-01 11:00', admin))
  const draf = await ajukan(kantor.at('2026-09-01 15:00', admin), 'Caption 1.')
  const late = {
    id: ID,
    kanal: 'medsos',
    langkah: 2,
    bulan: null,
    nomor: null,
    ke: 1,
    commit: draf.jejak.commit,
  } as never
  const sebab = async (kata: string): Promise<Tercatat> => {
    await record(kantor.at('2026-09-01 15:10', admin), causeRequest({ late, title: 'x', peran: 'admin-medsos' }, kata))
    return akhir()
  }
  const pertama = await sebab('Listrik padam.')
  expect(pertama.dasar).toEqual([null, draf.op])
  expect(pertama).toMatchObject({ commit: draf.jejak.commit })
  expect((await sebab('Hujan.')).dasar).toEqual([pertama.op, draf.op])
  const awal = (await readRiwayat(await kantor.store.snapshot())).commit[0]!.oid
  await record(kantor.at('2026-09-01 15:20', admin), {
    kind: 'dijelaskan',
    target: onHistory({ kanal: [] }),
    compose: () => ({ own: { commit: awal, temuan: ['urutan'] }, catatan: 'Diperiksa.', typed: {} }),
  })
  expect(await akhir()).toMatchObject({ commit: awal, dasar: [], dasarTeks: null })
})
