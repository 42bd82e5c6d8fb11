/** One write: the gates it cannot be had without, and what breaks after the commit point standing beside the answer. */
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { beforeEach, describe, expect, test } from 'vitest'
import type { Recorded } from '../../../src/app/record/answer.js'
import { isRecorded } from '../../../src/app/record/answer.js'
import { record } from '../../../src/app/record/record.js'
import type { Request } from '../../../src/app/record/record.js'
import type { GeneralOptions, Session } from '../../../src/app/session.js'
import { newKegiatan, onChannel, onHistory } from '../../../src/app/record/subject.js'
import { verifySession } from '../../../src/app/check/verify.js'
import { kelengkapan } from '../../../src/domain/keadaan/kelengkapan.js'
import { barisUntuk } from '../../../src/domain/sop/sop.js'
import { checkMedia } from '../../../src/storage/media/media.js'
import type { Message } from '../../../src/storage/port.js'
import { plainMessage } from '../../../src/storage/record/act-message.js'
import { encodePesan } from '../../../src/storage/record/commit-message.js'
import { readRiwayat } from '../../../src/storage/record/history.js'
import { textSha256 } from '../../../src/storage/record/item-file.js'
import { folderBaru, wib } from '../../repo.js'
import { cerita } from '../../storage/story.js'
import type { Office } from '../session.js'
import { office } from '../session.js'

const ID = '2026-09-01-posyandu-7q2f'
const admin: GeneralOptions = { sebagai: 'Staf Admin' }
let kantor: Office
beforeEach(() => {
  kantor = office()
})

async function handOver(session: Session, narasi = 'Posyandu lancar.', files = 4): Promise<Recorded> {
  const foto = await checkMedia(kantor.photos(files), 'foto')
  const bahan = { foto: foto.map((m) => m.sha256), video: [], narasi: textSha256(narasi) }
  const mulai = wib('2026-09-01 08:00')
  return record(session, {
    kind: 'diserahkan',
    target: newKegiatan(ID, ['medsos'], '2026-09-01'),
    media: foto,
    compose: ({ versi }) => ({
      own: {
        kepala: {
          judul: 'Posyandu',
          jenis: 'berita' as const,
          mulai,
          selesai: mulai,
          lokasi: 'Balai',
          pelaksana: 'Kamituwa',
        },
        ...bahan,
      },
      typed: { '--narasi': narasi },
      texts: { narasi },
      material: versi.map((v) =>
        kelengkapan({ jenis: 'berita' }, bahan, barisUntuk(v, 'diserahkan'), session.settings.aturan),
      ),
    }),
  })
}

const submission = (notes?: () => Promise<readonly string[]>): Request<'diajukan'> => ({
  kind: 'diajukan',
  target: onChannel(ID, undefined),
  compose: () => ({
    own: { teks: textSha256('Caption.'), lampiran: [] },
    typed: { '--caption': 'Caption.' },
    texts: { caption: 'Caption.' },
    ...(notes ? { notes } : {}),
  }),
})

const kinds = async (): Promise<string[]> =>
  (await readRiwayat(await kantor.store.snapshot())).peristiwa.map((p) => p.peristiwa)

describe('gerbang', () => {
  test.each<[string, GeneralOptions, string, number, string]>([
    ['peran', { ...admin, peran: 'ppid' }, 'Lancar.', 4, 'peran-salah'],
    ['waktu', { ...admin, waktu: '2026-09-02 09:00' }, 'Lancar.', 4, 'waktu-di-depan'],
    ['kelengkapan', admin, 'Lancar.', 3, 'tidak-lengkap'],
    ['data pribadi pada teks', admin, 'Telepon 081234567890.', 4, 'data-pribadi'],
    [
      'data pribadi pada bukti',
      { ...admin, atasNama: 'admin-medsos', bukti: '081234567890' },
      'Lancar.',
      4,
      'data-pribadi',
    ],
    ['data pribadi pada nama', { sebagai: 'Siti 081234567890' }, 'Lancar.', 4, 'data-pribadi'],
  ])('%s: ditolak, dan tidak ada yang tertulis', async (_, opsi, narasi, files, kode) => {
    await expect(handOver(kantor.at('2026-09-01 11:00', opsi), narasi, files)).rejects.toMatchObject({ kode })
    expect(await kinds()).toEqual([])
  })

  test('yang diteruskan dengan alasan dikatakan, dan alasannya tercatat hanya bila diperlukan', async () => {
    const tetap = 'Kamera rusak.'
    const kurang = await handOver(kantor.at('2026-09-01 11:00', { ...admin, tetap }), 'Lancar.', 3)
    expect(kurang.notes?.join('\n')).toContain('Diteruskan dengan --tetap. Bahan belum lengkap: ')
    await record(kantor.at('2026-09-01 12:00', { ...admin, tetap }), submission())
    const { peristiwa } = await readRiwayat(await kantor.store.snapshot())
    expect(peristiwa.map((p) => p.tetap)).toEqual([tetap, null])
  })

  test('peristiwa di luar baris SOP menanyakan siapa yang boleh', async () => {
    const tutup: Request<'dijelaskan'> = {
      kind: 'dijelaskan',
      target: onHistory({ kanal: [] }),
      compose: () => ({
        own: { commit: '1'.repeat(40), temuan: ['urutan'] },
        catatan: 'Diperiksa.',
        typed: {},
        about: 'temuan',
      }),
    }
    await record(kantor.at('2026-09-01 11:00', admin), tutup)
    const [satu] = (await readRiwayat(await kantor.store.snapshot())).peristiwa
    expect(satu).toMatchObject({ peristiwa: 'dijelaskan', peran: 'admin-medsos', langkah: '' })
  })
})

describe('tanpa gerbang tidak dapat dikompilasi', () => {
  test('teks yang diketik, kelengkapan bahan, dan pesan yang lolos wajib disebut', () => {
    const typed = {}
    const target = onChannel(ID, undefined)
    // @ts-expect-error what was typed is left out, so that nothing would look for personal data
    const untyped: Request<'dikoreksi'> = { kind: 'dikoreksi', target, compose: () => ({ own: {} }) }
    const bahan = { kepala: null, foto: null, video: null, narasi: null }
    // @ts-expect-error the material of a hand-over is left out
    const lacking: Request<'diserahkan'> = { kind: 'diserahkan', target, compose: () => ({ own: bahan, typed }) }
    // @ts-expect-error a message that did not pass through record() is no message
    const message: Message = encodePesan('dikoreksi: x', cerita[0]!, 'Asia/Jakarta')
    // @ts-expect-error an answer that record() did not give stands for no act
    const answer: Recorded = { data: null, text: '' }
    expect([untyped.kind, lacking.kind, message.length > 0, isRecorded(answer)]).toEqual([
      'dikoreksi',
      'diserahkan',
      true,
      false,
    ])
    expect(() => plainMessage(message)).toThrow('record()')
  })
})

describe('sesudah titik commit tidak ada yang menjadi kegagalan', () => {
  beforeEach(async () => {
    await handOver(kantor.at('2026-09-01 11:00', admin))
  })

  /** A package whose template of the next message is what `make` puts there. */
  const packageWith = (make: (letak: string) => void): string => {
    const folder = folderBaru()
    const letak = join(folder, 'templates', 'pesan', 'diajukan.txt')
    mkdirSync(dirname(letak), { recursive: true })
    make(letak)
    return folder
  }

  test.each<[string, (letak: string) => void, string]>([
    ['templat rusak', (letak) => writeFileSync(letak, 'Halo {siapa}'), 'tidak dikenal'],
    ['templat sebuah folder', (letak) => mkdirSync(letak), 'EISDIR'],
    ['templat tidak ada', () => undefined, 'ENOENT'],
    ['folder yang tidak dapat dimasuki', (letak) => symlinkSync(letak, letak), 'ELOOP'],
  ])('%s', async (_, make, why) => {
    const session = kantor.at('2026-09-01 12:00', { ...admin, pesan: true })
    const answer = await record({ ...session, env: { ...session.env, paket: packageWith(make) } }, submission())
    expect(isRecorded(answer)).toBe(true)
    expect(answer.data).toMatchObject({ id: ID, status: 'diajukan', pesan: null })
    expect(answer.notes?.join('\n')).toMatch(new RegExp(`Pesannya tidak dapat disusun: .*${why}`))
    expect(await kinds()).toEqual(['diserahkan', 'diajukan'])
  })

  test.each<[string, () => Promise<string>]>([
    ['penanya yang melempar galat program', async () => Promise.reject(new TypeError('rusak'))],
    [
      'penanya yang ditutup dengan Ctrl-C',
      async () => Promise.reject(Object.assign(new Error('tutup'), { name: 'ExitPromptError' })),
    ],
    [
      'penanya yang melempar seketika',
      () => {
        throw new Error('seketika')
      },
    ],
  ])('%s', async (_, tanyakan) => {
    const answer = await record(kantor.at('2026-09-01 15:00', admin, { ask: tanyakan }), submission())
    expect(answer.data).toMatchObject({ status: 'diajukan', terlambat: [{ langkah: 2 }] })
    expect(answer.notes?.join('\n')).toContain(`Catat sebabnya: konten sebab ${ID} --langkah 2`)
    expect(await kinds()).toEqual(['diserahkan', 'diajukan'])
  })

  test('sebab yang tidak dapat ditulis', async () => {
    const session = kantor.at('2026-09-01 15:00', { ...admin, sebab: 'Listrik padam.' })
    const tulis = kantor.store.write.bind(kantor.store)
    let writes = 0
    kantor.store.write = async (decide) => {
      if (++writes > 1) throw Object.assign(new Error('penuh'), { code: 'ENOSPC' })
      return tulis(decide)
    }
    const answer = await record(session, submission())
    expect(answer.notes?.join('\n')).toMatch(/Sebabnya belum tercatat \(.*ENOSPC\).*Ulangi: konten sebab/)
    expect(await kinds()).toEqual(['diserahkan', 'diajukan'])
  })

  test('catatan media yang tidak dapat disusun', async () => {
    const notes = async (): Promise<string[]> => Promise.reject(new RangeError('di luar batas'))
    const answer = await record(kantor.at('2026-09-01 12:00', admin), submission(notes))
    expect(answer.notes?.join('\n')).toContain('Catatan atas peristiwa ini tidak dapat disusun: kesalahan program')
    expect(await kinds()).toEqual(['diserahkan', 'diajukan'])
  })
})

describe('verifikasi di atas port, tanpa git', () => {
  test('riwayat yang ditulis record() tidak memberi temuan; berkas yang disunting memberi', async () => {
    await handOver(kantor.at('2026-09-01 11:00', admin))
    await record(kantor.at('2026-09-01 12:00', admin), submission())
    const session = kantor.at('2026-09-01 12:05', {})
    const clean = await verifySession(session, {})
    expect(clean.temuan).toEqual([])
    expect([clean.jumlahCommit, clean.jumlahPeristiwa]).toEqual([3, 2])

    const potret = await kantor.store.snapshot()
    const jalur = `content/2026/09/${ID}.md`
    const lama = (await potret.read(jalur))!
    const pesan = (await readRiwayat(potret)).commit.at(-1)!
    expect(pesan.peristiwa?.peristiwa).toBe('diajukan')
    await kantor.store.write(async () => ({
      files: new Map([[jalur, lama.replace('status: diajukan', 'status: disetujui')]]),
      message: plainMessage('rapikan\n'),
      author: { nama: 'Orang Luar', surel: 'luar@contoh.id' },
      time: wib('2026-09-01 12:10'),
      zona: session.zona,
    }))
    const forged = await verifySession(kantor.at('2026-09-01 12:15', {}), {})
    expect(forged.temuan.map((t) => t.kode).toSorted()).toEqual(['bukan-peristiwa', 'kepala-beda'])
    const since = await verifySession(kantor.at('2026-09-01 12:15', {}), { sejak: clean.tip })
    expect(since.temuan.map((t) => t.kode).toSorted()).toEqual(['bukan-peristiwa', 'kepala-beda'])
    expect(since.jumlahCommit).toBe(1)
  })
})
