/**
 * The one page on the office network: a PIN, five tries, one decision, and a record that claims no more than it can.
 */
import { afterEach, beforeAll, describe, expect, it } from 'vitest'
import { privateAddress } from '../../src/storage/local/private-address.js'
import { setPin, soundPin, tryPin } from '../../src/storage/local/pin.js'
import type { LanServer } from '../../src/web/lan.js'
import { startLan } from '../../src/web/lan.js'
import type { Kantor } from '../repo.js'
import { Penampung, buatKantor, folderBaru, wib } from '../repo.js'
import { minta } from './peramban.js'

let kantor: Kantor
let id: string
let server: LanServer

const PIN = '271828'

async function nyalakan(): Promise<void> {
  kantor.profil ??= `${kantor.folder}/profil`
  const env = kantor.mesin(new Penampung(), new Penampung())
  const desk = { env, repo: undefined, printed: async (): Promise<Uint8Array> => new Uint8Array() }
  const decision = { ppid: 'Carik Sumarno', recorder: 'Rina Wulandari', id, kanal: 'medsos' as const }
  server = await startLan(desk, decision, '127.0.0.1')
}

beforeAll(async () => {
  kantor = await buatKantor()
  for (const [nama, peran] of [
    ['Carik Sumarno', 'ppid'],
    ['Rina Wulandari', 'admin-medsos,admin-website'],
  ] as const)
    await kantor.ok('petugas', 'tambah', nama, '--peran', peran, '--sebagai', 'Carik Sumarno')
  id = await kantor.pada('2026-10-01 10:30').baru('Apel <b>pagi</b>', '2026-10-01', ['--sebagai', 'Rina Wulandari'])
  await kantor
    .pada('2026-10-01 11:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption.', '--sebagai', 'Rina Wulandari')
  await setPin(`${kantor.akar}/.git/konten`, 'Carik Sumarno', PIN)
})
afterEach(() => server?.stop())

const jalur = (): string => new URL(server.link).pathname
const buka = (alamat = jalur(), kepala = {}) => minta(server.port, alamat, { kepala })
async function kirim(isian: Record<string, string>, kepala: Record<string, string> = {}) {
  const { isi } = await buka()
  const ambil = (nama: string): string => new RegExp(`name="${nama}" value="([^"]*)"`).exec(isi)?.[1] ?? ''
  const tubuh = new URLSearchParams({ _tanda: ambil('_tanda'), dasar: ambil('dasar'), ...isian })
  return minta(server.port, jalur(), {
    metode: 'POST',
    isi: tubuh.toString(),
    kepala: {
      Origin: `http://127.0.0.1:${server.port}`,
      'Content-Type': 'application/x-www-form-urlencoded',
      ...kepala,
    },
  })
}
const jumlahCommit = (): number => Number(kantor.git('rev-list', '--count', 'HEAD'))

describe('halaman jaringan kantor', () => {
  it('menampilkan draf dengan fotonya dan mengatakan apa yang dibuktikannya; yang lain tertutup', async () => {
    await nyalakan()
    const { isi, kode } = await buka()
    expect(kode).toBe(200)
    expect(isi.replace(/\s+/g, ' ')).toContain('keputusan atas nama PPID oleh Rina Wulandari, dengan bukti PIN Anda')
    expect(isi).toContain('Apel &lt;b&gt;pagi&lt;/b&gt;')
    const foto = /<img src="([^"]+)"/.exec(isi)![1]!
    expect((await buka(`/p/${foto}`)).kode).toBe(200)
    for (const lain of ['/p/salah', '/', '/papan', `${jalur()}x`, `${jalur()}/media/${'0'.repeat(64)}`])
      expect((await buka(lain)).kode).toBeGreaterThanOrEqual(400)
    expect((await buka(jalur(), { Host: 'jahat.example' })).kode).toBe(421)
    expect((await kirim({ pin: PIN, aksi: 'setujui' }, { Origin: 'http://jahat.example' })).kode).toBe(403)
    expect((await kirim({ pin: PIN, aksi: 'setujui', _tanda: 'x' })).kode).toBe(403)
  })

  it('lima PIN salah menutupnya 15 menit, juga sesudah dinyalakan lagi; sesudah itu PIN yang benar diterima sekali', async () => {
    kantor.pada('2026-10-01 11:20')
    await nyalakan()
    const sebelum = jumlahCommit()
    for (const sisa of [4, 3, 2, 1])
      expect((await kirim({ pin: '000001', aksi: 'setujui' })).isi).toContain(`sisa percobaan ${sisa}`)
    expect((await kirim({ pin: '000001', aksi: 'setujui' })).isi).toContain('PIN salah lima kali')
    server.stop()
    await nyalakan()
    expect((await kirim({ pin: PIN, aksi: 'setujui' })).isi).toContain('pukul 11.35 WIB')
    kantor.pada('2026-10-01 11:36')
    expect(jumlahCommit()).toBe(sebelum)
    const jawab = await kirim({ pin: PIN, aksi: 'koreksi', catatan: 'Sebut jumlahnya.' })
    expect([jawab.kode, jumlahCommit()]).toEqual([200, sebelum + 1])
    expect(jawab.isi).toContain('Keputusan Anda tercatat')
    expect(kantor.git('log', '-1', '--format=%b')).toMatch(
      /Konten-Peran: ppid\nKonten-Oleh: Rina Wulandari[\s\S]*Konten-Bukti: halaman LAN, PIN Carik Sumarno benar, dari 127\.0\.0\.1/,
    )
    expect(await server.ended).toBe('diputus')
    await expect(buka()).rejects.toThrow(/ECONNREFUSED/)
  })

  it('sesudah 24 jam tautannya mati', async () => {
    kantor.pada('2026-10-01 12:00')
    await nyalakan()
    expect((await buka()).kode).toBe(200)
    kantor.pada('2026-10-02 12:00')
    expect((await buka()).kode).toBe(410)
  })
})

describe('PIN', () => {
  it.each(['123', '111111', '12345a', ''])('%j bukan PIN', (pin) => expect(soundPin(pin)).toBe(false))

  it('milik satu orang, dan percobaannya dihitung sebelum dinilai', async () => {
    const folder = `${folderBaru()}/.git/konten`
    const kini = wib('2026-10-01 08:00')
    await setPin(folder, 'Carik', PIN).catch(() => undefined)
    expect(await tryPin(folder, 'Orang Lain', PIN, kini)).toEqual({ hasil: 'salah', sisa: 0 })
  })
})

describe('alamat pribadi', () => {
  it.each([
    '10.0.0.1',
    '172.16.0.1',
    '172.31.255.255',
    '192.168.1.9',
    '127.0.0.1',
    '169.254.1.1',
    '::ffff:192.168.1.9',
    '::1',
  ])('%s', (a) => expect(privateAddress(a)).toBe(true))
  it.each(['8.8.8.8', '172.32.0.1', '192.169.0.1', '11.0.0.1', '2001:db8::1', '', '::ffff:8.8.8.8'])('bukan: %s', (a) =>
    expect(privateAddress(a)).toBe(false),
  )
})
