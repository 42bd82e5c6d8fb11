/** Signatures as ssh makes them: what ssh-keygen signed is read, and nothing that differs from it by a bit. */
import { createPrivateKey } from 'node:crypto'
import { describe, expect, test } from 'vitest'
import { signedText } from '../../../src/storage/record/signed-act.js'
import {
  namedKey,
  publicHalf,
  readPublicKey,
  sha512,
  signMessage,
  verifySignature,
} from '../../../src/storage/record/sshsig.js'

/** `ssh-keygen -Y sign -n konten` over "halo" and a line feed. */
const publik = 'ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJ90rlvBn8MpfwfRNAf8YX83FrDYzyuG37jexOn0/VsB'
const dariSsh =
  'U1NIU0lHAAAAAQAAADMAAAALc3NoLWVkMjU1MTkAAAAgn3SuW8Gfwyl/B9E0B/xhfzcWsNjPK4bfuN7E6fT9WwEAAAAGa29udGVuAAAAAAAAAAZzaGE1MTIAAABTAAAAC3NzaC1lZDI1NTE5AAAAQD7SGr5MRrRHMCjMK/dO7/PEgNyK6KZSk8yDIZK+SOVBnZAVyTkbS3fS1iGE09KPXCs79PGPuNsyCWlNhjMUVg4='
const pesan = 'halo\n'

const kunci = createPrivateKey({
  key: Buffer.concat([Buffer.from('302e020100300506032b657004220420', 'hex'), Buffer.alloc(32, 7)]),
  format: 'der',
  type: 'pkcs8',
})

describe('kunci publik', () => {
  test('dibaca dengan komentar atau tanpa', () => {
    expect(readPublicKey(`${publik} siti@kantor\n`)).toEqual(readPublicKey(publik))
    expect(readPublicKey(publik)?.publik).toBe(publik)
    expect(readPublicKey(publicHalf(kunci).publik)).toEqual(publicHalf(kunci))
  })
  test.each([
    ['ssh-rsa AAAAB3NzaC1yc2EAAAADAQABAAABgQC7'],
    [publik.slice(0, -4)],
    [publik.replace('AAAAIJ', 'AAAAIK').slice(0, -1)],
    [`ssh-ed25519 ${'A'.repeat(68)}`],
    ['ssh-ed25519'],
    ['-----BEGIN OPENSSH PRIVATE KEY-----'],
    [''],
  ])('%s: bukan', (teks) => {
    expect(readPublicKey(teks)).toBeNull()
  })
})

describe('tanda tangan', () => {
  test('buatan ssh-keygen sah, dan menyebut kuncinya', async () => {
    expect(await verifySignature(dariSsh, sha512(pesan))).toBe(true)
    expect(namedKey(dariSsh)).toEqual(readPublicKey(publik))
  })
  test('buatan sendiri sah atas pesannya saja', async () => {
    const tanda = signMessage(pesan, kunci)
    expect(namedKey(tanda)).toEqual(publicHalf(kunci))
    expect(await verifySignature(tanda, sha512(pesan))).toBe(true)
    expect(await verifySignature(tanda, sha512('halo'))).toBe(false)
  })
  test('tidak satu pun bit dapat diubah', async () => {
    const isi = Buffer.from(dariSsh, 'base64')
    const diterima: number[] = []
    for (let bit = 0; bit < isi.length * 8; bit++) {
      const ubah = Buffer.from(isi)
      ubah[bit >> 3]! ^= 1 << (bit & 7)
      if (await verifySignature(ubah.toString('base64'), sha512(pesan))) diterima.push(bit)
    }
    expect([isi.length * 8, diterima]).toEqual([1408, []])
  })
  test.each<[string, (tanda: string) => string]>([
    ['berekor', (t) => Buffer.concat([Buffer.from(t, 'base64'), Buffer.from('x')]).toString('base64')],
    ['terpotong', (t) => t.slice(0, -8)],
    ['bit sisa base64', (t) => t.replace(/4=$/, '5=')],
    [
      'ruang nama lain',
      (t) =>
        Buffer.from(Buffer.from(t, 'base64').toString('latin1').replace('konten', 'kantor'), 'latin1').toString(
          'base64',
        ),
    ],
    ['kosong', () => ''],
  ])('%s: bukan tanda tangan', async (_, ubah) => {
    expect(ubah(dariSsh)).not.toBe(dariSsh)
    expect(namedKey(ubah(dariSsh))).toBeNull()
    expect(await verifySignature(ubah(dariSsh), sha512(pesan))).toBe(false)
  })
})

test('yang ditandatangani: catatannya, siapa dan kapan, dan semua yang dikatakan peristiwa itu', () => {
  const akar = 'a'.repeat(40)
  const tanpa = 'disetujui: Apel\n\nKonten-Versi: 2\nKonten-Op: X\n'
  const teks = `konten-peristiwa-v2\n${akar}\nSiti <s@x.id> 1 +0700\n${tanpa}`
  expect(signedText(akar, 'Siti <s@x.id> 1 +0700', tanpa)).toBe(teks)
  expect(signedText(akar, 'Siti <s@x.id> 1 +0700', `${tanpa}Konten-Tanda: ${dariSsh}\n`)).toBe(teks)
})
