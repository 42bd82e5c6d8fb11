/** Several people at several machines: what one decides is decided again on what the others published. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { kali } from '../../murni.js'
import { queueOf } from '../../../src/app/sync/queue.js'
import { encodePesan } from '../../../src/storage/record/commit-message.js'
import { lostAct } from '../../../src/storage/record/lost-act.js'
import { acts, Clones } from './office-clones.js'

const ID = '2026-09-01-posyandu-7q2f'
const LINK = 'https://www.instagram.com/p/AAAAAAAAAAA/'

async function two(): Promise<{ office: Clones; a: Clones['all'][number]; b: Clones['all'][number] }> {
  const office = new Clones('a', 'b')
  const [a, b] = office.all as [Clones['all'][number], Clones['all'][number]]
  await a.try(() => a.handOver(ID))
  await a.try(() => a.submit(ID, 'Caption.'))
  await office.sync(a)
  await office.sync(b)
  return { office, a, b }
}

describe('dua salinan', () => {
  test('bergiliran: semuanya terbit seperti dicatat', async () => {
    const { office, b } = await two()
    expect(await b.try(() => b.decide(ID, 'setujui'))).toBe(true)
    const { outcomes } = await office.sync(b)
    expect(outcomes).toMatchObject([{ lost: null }])
    expect((await office.oracle()).map((p) => p.peristiwa)).toEqual(['diserahkan', 'diajukan', 'disetujui'])
  })

  test('dua keputusan atas satu draf: yang terbit kemudian berbenturan, dan koreksi yang kalah menahan unggahan', async () => {
    const { office, a, b } = await two()
    await a.try(() => a.decide(ID, 'setujui', 'Carik'))
    await b.try(() => b.decide(ID, 'koreksi', 'Lurah'))
    await office.sync(a)
    const { outcomes } = await office.sync(b)
    const published = await acts(a.store)
    expect(outcomes).toMatchObject([{ lost: { kode: 'dasar-berubah', lawan: published.at(-1)!.op } }])
    const all = await office.oracle()
    expect(all.map((p) => p.peristiwa)).toEqual(['diserahkan', 'diajukan', 'disetujui', 'berbenturan'])
    await expect(a.upload(ID, LINK)).rejects.toMatchObject({ kode: 'ditahan' })
  })

  test('draf diganti sementara itu: keputusan atas draf lama tidak berlaku, dan yang bersandar padanya ikut gugur', async () => {
    const { office, a, b } = await two()
    await b.try(() => b.decide(ID, 'setujui'))
    await b.try(() => b.upload(ID, LINK))
    await a.try(() => a.decide(ID, 'koreksi', 'Lurah'))
    await a.try(() => a.submit(ID, 'Caption baru.'))
    await office.sync(a)
    const { outcomes } = await office.sync(b)
    expect(outcomes.map((o) => o.lost?.kode)).toEqual(['dasar-berubah', 'ikut-gugur'])
    await office.oracle()
  })

  test('dua kanal satu kegiatan: keduanya berlaku, dan berkasnya memuat keduanya', async () => {
    const office = new Clones('a', 'b')
    const [a, b] = office.all as [Clones['all'][number], Clones['all'][number]]
    await a.try(() => a.handOver(ID, ['medsos', 'website']))
    await office.sync(a)
    await office.sync(b)
    await a.try(() => a.submit(ID, 'Caption.'))
    await b.try(() => b.submit(ID, 'Berita.', 'website'))
    await office.sync(a)
    expect((await office.sync(b)).outcomes).toMatchObject([{ lost: null }])
    await office.oracle()
    const text = await (await a.store.snapshot()).read(`content/2026/09/${ID}.md`)
    expect(text).toContain('Caption.')
    expect(text).toContain('Berita.')
  })

  test('teks yang kalah disimpan, nomor yang sama kalah, jawaban pertama berlaku', async () => {
    const { office, a, b } = await two()
    await a.try(() => a.decide(ID, 'koreksi'))
    await office.sync(a)
    await office.sync(b)
    await a.try(() => a.submit(ID, 'Punya A.'))
    await b.try(() => b.submit(ID, 'Punya B.'))
    await a.try(() => a.receive())
    await b.try(() => b.receive())
    await b.try(() => b.answer('2026-09-001'))
    await office.sync(a)
    const { outcomes } = await office.sync(b)
    expect(outcomes.map((o) => o.lost?.kode)).toEqual(['dasar-berubah', 'nomor-ganda', 'ikut-gugur'])
    await office.oracle()
    const potret = await a.store.snapshot()
    const [kept] = await potret.list('bentrok')
    expect(await potret.read(kept!)).toBe('## Caption\n\nPunya B.\n')
  })

  test('jawaban pusat hilang: sinkron berikutnya menemukan semuanya sudah terbit', async () => {
    const { office, a, b } = await two()
    await b.try(() => b.decide(ID, 'setujui'))
    await a.try(() => a.handOver('2026-09-01-senam-ab2c'))
    await office.sync(a)
    // Straight, as pusat has moved on; then what it is, and the push whose answer is lost.
    office.server.faults.push(null, null, 'answer-lost')
    expect(await office.sync(b)).toMatchObject({ offline: 'jawaban hilang', waiting: 1 })
    expect(await office.sync(b)).toMatchObject({ offline: null, outcomes: [{ known: true, lost: null }] })
    await office.oracle()
  })

  test('pusat yang terkunci: dikatakan apa yang menunggu, lalu terbit', async () => {
    const { office, b } = await two()
    await b.try(() => b.decide(ID, 'setujui'))
    const before = office.server.tip
    const rounds = Array.from({ length: 8 }, () => [null, 'locked'] as const).flat()
    office.server.faults.push('locked', ...rounds)
    await expect(office.sync(b)).rejects.toMatchObject({
      kode: 'pusat-terkunci',
      message: expect.stringContaining('1 peristiwa di sini tidak berubah dan belum terbit') as string,
    })
    expect(office.server.tip).toBe(before)
    expect(await office.sync(b)).toMatchObject({ offline: null, waiting: 0, outcomes: [{ lost: null }] })
    await office.oracle()
  })

  test('luring: tidak ada yang berubah, yang menunggu dihitung', async () => {
    const { office, b } = await two()
    await b.try(() => b.decide(ID, 'setujui'))
    office.server.faults.push('offline')
    expect(await office.sync(b)).toMatchObject({ offline: 'terputus', waiting: 1, tip: null })
    // No longer published as it stands: pusat is asked first.
    office.later(60)
    office.server.faults.push('offline')
    expect(await office.sync(b)).toMatchObject({ offline: 'terputus', waiting: 1, tip: null })
    office.server.faults.push(null, 'offline')
    expect(await office.sync(b)).toMatchObject({ offline: 'terputus', waiting: 1 })
    await office.oracle()
  })

  test('terbit berhari-hari kemudian: dicatat waktu dahulu, terbit sekarang', async () => {
    const { office, a, b } = await two()
    await b.try(() => b.decide(ID, 'setujui'))
    office.later(3 * 24 * 60)
    await office.sync(b)
    const [last] = (await acts(b.store)).slice(-1)
    expect(last!.jejak.terbit! - last!.jejak.dicatat).toBeGreaterThan(2 * 24 * 3_600_000)
    expect(last!.jejak.tanggalGanjil).toBe(false)
    await office.sync(a)
    await office.oracle()
  })

  test('pusat yang kehilangan, mengganti, atau mengosongkan riwayatnya: galat yang menyebut apa dan oleh siapa', async () => {
    const { office, a } = await two()
    const before = office.server.tip
    await a.try(() => a.decide(ID, 'setujui'))
    await office.sync(a)
    const { tip } = office.server
    office.server.tip = before
    await expect(a.sync()).rejects.toMatchObject({
      jenis: 'rusak',
      kode: 'pusat-mundur',
      message: expect.stringContaining('disetujui oleh Carik') as string,
    })
    office.server.tip = null
    await expect(a.sync()).rejects.toMatchObject({ kode: 'pusat-mundur' })
    office.server.tip = await office.server.objects.commitOn(before!, {
      files: new Map([['README.md', 'lain\n']]),
      carried: [],
      message: 'lain\n' as never,
      byline: 'Lain <l@contoh.id> 1788235200 +0700',
      committer: 'Lain <l@contoh.id> 1788235200 +0700',
    })
    await expect(a.sync()).rejects.toMatchObject({ kode: 'pusat-berganti' })
    office.server.tip = tip
    await office.oracle()
  })

  test('pusat yang lain garisnya diikuti: yang kalah di garis lama diputus lagi sebagai yang aslinya', async () => {
    const { office, a, b } = await two()
    const before = office.server.tip!
    await a.try(() => a.decide(ID, 'setujui', 'Carik'))
    await b.try(() => b.decide(ID, 'koreksi', 'Lurah'))
    await office.sync(a)
    await office.sync(b)
    // Another line, on which the draft was rejected meanwhile.
    const elsewhere = new Clones('c')
    elsewhere.later(30)
    const c = elsewhere.all[0]!
    c.store.takeFrom(a.store, before)
    await c.store.moveTo((await c.store.snapshot()).tip, before)
    expect(await c.try(() => c.decide(ID, 'tolak', 'Lurah'))).toBe(true)
    office.server.objects.takeFrom(c.store, (await c.store.snapshot()).tip)
    office.server.tip = (await c.store.snapshot()).tip
    office.later(60)
    b.published = null
    const { outcomes } = await b.sync()
    expect(outcomes.map((o) => [o.act.peristiwa, o.lost?.kode])).toEqual([
      ['disetujui', 'dasar-berubah'],
      ['dikoreksi', 'dasar-berubah'],
    ])
    const wrapped = (await acts(b.store)).slice(-2)
    expect(wrapped.map((p) => p.peristiwa === 'berbenturan' && p.asal)).toEqual(['disetujui', 'dikoreksi'])
  })

  test('peristiwa yang berlaku tidak dapat ditulis sebagai kalah, dan isi yang kalah tidak dapat diganti', async () => {
    const { office, a, b } = await two()
    await b.try(() => b.decide(ID, 'setujui'))
    const [queued] = await queueOf(b.store, (await b.store.snapshot()).tip, office.server.tip!, null)
    const { commit, act } = queued!
    const before = office.server.tip!
    office.server.objects.takeFrom(b.store, (await b.store.snapshot()).tip)
    const publish = async (ubah: object, code = 'dasar-berubah', byline = commit.barisPenulis): Promise<void> => {
      const lost = lostAct({ byline, message: commit.pesan }, act!, { kode: code, lawan: null })
      const message = encodePesan(
        `berbenturan: disetujui Kegiatan ${ID} (${code})`,
        { ...lost, ...ubah },
        'Asia/Jakarta',
      )
      office.server.tip = await office.server.objects.commitOn(before, {
        files: new Map(),
        carried: [],
        message: message as never,
        byline: commit.barisPenulis,
        committer: commit.barisPenulis,
      })
    }
    const refused = async (words: string): Promise<void> => {
      await expect(a.sync()).rejects.toMatchObject({
        kode: 'pusat-rusak',
        message: expect.stringContaining(words) as string,
      })
    }
    await publish({})
    await refused('itu berlaku, bukan dasar-berubah')
    await publish({ asal: 'dikoreksi' })
    await refused('bukan yang di dalamnya')
    await publish({ isi: Buffer.from('bukan\nperistiwa\n').toString('base64') })
    await refused('isinya bukan peristiwa')
    await publish({}, 'dasar-berubah', 'Lain <l@contoh.id> 1788235200 +0700')
    await refused('baris penulisnya')
    await publish({ isi: Buffer.from(`${commit.barisPenulis}\n${commit.pesan}\n`).toString('base64') })
    await refused('huruf demi huruf')
  })

  test('pusat yang memuat catatan yang diubah tanpa peristiwa tidak diambil', async () => {
    const { office, a, b } = await two()
    office.server.tip = await office.server.objects.commitOn(office.server.tip!, {
      files: new Map([[`content/2026/09/${ID}.md`, 'diubah\n']]),
      carried: [],
      message: 'rapikan\n' as never,
      byline: 'Budi <b@contoh.id> 1788235200 +0700',
      committer: 'Budi <b@contoh.id> 1788235200 +0700',
    })
    const { tip } = await b.store.snapshot()
    await expect(b.sync()).rejects.toMatchObject({
      kode: 'pusat-rusak',
      message: expect.stringContaining('Budi') as string,
    })
    expect((await b.store.snapshot()).tip).toBe(tip)
    expect(a.published).not.toBeNull()
  })
})

describe('model acak', () => {
  const IDS = [ID, '2026-09-01-senam-ab2c', '2026-09-01-ronda-k3mn']
  type Step = [clone: number, what: number, item: number, other: number]
  const step = fc.tuple(fc.nat(2), fc.nat(13), fc.nat(2), fc.nat(3))

  async function play(steps: readonly Step[]): Promise<Clones> {
    const office = new Clones('a', 'b', 'c')
    const [first] = office.all
    for (const id of IDS) await first!.try(() => first!.handOver(id, ['medsos', 'website']))
    for (const clone of office.all) await office.sync(clone)
    for (const [who, what, item, other] of steps) {
      const clone = office.all[who]!
      const id = IDS[item]!
      const ppid = ['Carik', 'Lurah'][other % 2]!
      const work: (() => Promise<unknown>)[] = [
        () => clone.submit(id, `Caption ${other}.`),
        () => clone.submit(id, `Berita ${other}.`, 'website'),
        () => clone.decide(id, 'setujui', ppid),
        () => clone.decide(id, 'koreksi', ppid),
        () => clone.decide(id, 'tolak', ppid),
        () => clone.decide(id, 'setujui', ppid, 'website'),
        () => clone.upload(id, `${LINK}${other}`),
        () => clone.takeBack(id, ['Carik', 'Lurah', 'Staf Admin', 'Staf Admin'][other]!),
        () => clone.revise(id, `Suntingan ${other}.`),
        () => clone.receive(),
        () => clone.answer(`2026-09-00${1 + other}`),
      ]
      if (what < work.length) await clone.try(work[what]!)
      else {
        const fault = ([null, 'offline', 'answer-lost'] as const)[other % 3]!
        if (what === 12) office.server.faults.push(null, fault)
        if (what === 13) office.later(40)
        await office.sync(clone)
        office.server.faults.length = 0
      }
    }
    return office
  }

  test('setiap peristiwa yang diterima terbit tepat sekali, ujungnya sama, dan tidak ada temuan', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (steps) => {
        await (await play(steps)).oracle()
      }),
      { numRuns: kali(12), endOnFailure: true },
    )
  })

  test('penerbitan ulang dapat diulang: langkah yang sama memberi riwayat yang sama', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 30 }), async (steps) => {
        const [one, other] = [await play(steps), await play(steps)]
        await one.oracle()
        await other.oracle()
        expect(other.server.tip).toBe(one.server.tip)
      }),
      { numRuns: kali(3), endOnFailure: true },
    )
  })
})
