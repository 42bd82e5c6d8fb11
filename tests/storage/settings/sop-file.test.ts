/** The words of templates/sop/ are the SOP's own, and only here do they stand in a test. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { daftarKanal } from '../../../src/domain/sop/sop.js'
import { parseSop } from '../../../src/storage/settings/sop-file.js'
import { paket } from '../../murni.js'
import { sopUji, yamlSopUji } from '../../sop-uji.js'

const naskah = readFileSync(join(paket, 'tests/naskah/sop-produksi-konten.txt'), 'utf8')
const templat = (kanal: string) =>
  parseSop(readFileSync(join(paket, `templates/sop/${kanal}.yaml`), 'utf8'), `sop/${kanal}.yaml`)

/** The two tables of the SOP, medsos first: the actors its head names, and the cells of each row that are not blank. */
const tabel = naskah
  .split(/^(?=No\tUraian Prosedur)/m)
  .slice(1)
  .map((teks) => {
    const [, pelaksana, ...baris] = teks.trimEnd().split('\n')
    return {
      pelaksana: pelaksana!.split('\t').slice(2, 5),
      baris: baris.map((b) => b.split('\t').filter((sel) => sel !== '' && !sel.startsWith('<pre>'))),
    }
  })

describe.each(daftarKanal.map((kanal, i) => [kanal, tabel[i]!] as const))('naskah SOP %s', (kanal, harap) => {
  const { identitas, versi } = templat(kanal)
  const { berlakuMulai, baris } = versi[0]!

  test('setiap langkahnya, kata demi kata', () => {
    expect(berlakuMulai).toBeNull()
    expect(
      baris.map((b) => [
        String(b.no),
        b.uraian,
        ...(b.kelengkapan.length === 0 ? [] : [b.kelengkapan.map((k) => `- ${k}`).join(' ')]),
        b.waktu,
        b.output,
      ]),
    ).toEqual(harap.baris)
  })

  test('pelaksananya salah satu dari yang disebut kepala tabelnya', () => {
    expect(new Set(baris.map((b) => b.pelaksana))).toEqual(new Set(harap.pelaksana))
  })

  test('identitasnya, kata demi kata; yang kosong tetap kosong (A19)', () => {
    const baku = naskah.split('\n').map((b) => b.replace(/^\d+\. /, ''))
    const { namaSop, pengesahan, nomorSop, tanggalPembuatan, tanggalRevisi, tanggalPengesahan, ...lain } = identitas
    expect(baku).toEqual(expect.arrayContaining(Object.values(lain).flat()))
    expect(baku).toEqual(expect.arrayContaining([`Nama SOP\t${namaSop}`, `Pengesahan\t${pengesahan}`]))
    expect([nomorSop, tanggalPembuatan, tanggalRevisi, tanggalPengesahan]).toEqual(['', '', '', ''])
    expect(baku).toEqual(expect.arrayContaining(['Nomor SOP\t', 'Tanggal Pembuatan\t', 'Tanggal Pengesahan\t']))
  })
})

test.each(daftarKanal)('SOP tes %s terbaca dari berkasnya sebagai data yang sama', (kanal) => {
  expect(parseSop(yamlSopUji(kanal), `sop/${kanal}.yaml`)).toEqual(sopUji[kanal])
})
