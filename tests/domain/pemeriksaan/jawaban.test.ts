/** Whose answer to a finding counts. */
import { expect, test } from 'vitest'
import { masaTindakan } from '../../../src/domain/pemeriksaan/bukti.js'
import { bersangkutan } from '../../../src/domain/pemeriksaan/jawaban.js'
import { periksa } from '../../../src/domain/pemeriksaan/periksa.js'
import type { Dijelaskan } from '../../../src/domain/peristiwa/dijelaskan.js'
import type { Tercatat } from '../../../src/domain/peristiwa/daftar.js'
import { keadaanDari, pukul } from '../../pembangun.js'
import { buktiDari, commitBiasa, commitDari, kisah, masa, petugas } from './bukti.js'

const palsu = { ...kisah.daftar[1]!, peran: 'ppid' } as Tercatat
const jawaban = (ubah: Partial<Dijelaskan> = {}): Tercatat<Dijelaskan> =>
  ({
    ...kisah.daftar[3]!,
    peristiwa: 'dijelaskan',
    kegiatan: null,
    kanal: [],
    langkah: '',
    peran: 'admin-medsos',
    oleh: 'Joko',
    versi: 2,
    commit: palsu.jejak.commit,
    temuan: ['peran'],
    catatan: 'Salah ketik.',
    waktu: pukul('14:00'),
    jejak: { commit: 'jawab', dicatat: pukul('14:00'), tanggalGanjil: false },
    ...ubah,
  }) as unknown as Tercatat<Dijelaskan>

/** Findings of a draft submitted in the role of the PPID, each with who answered it. */
function temuan(p: Tercatat<Dijelaskan>, daftar = [petugas('Siti Rahayu', 'ppid'), petugas('Joko', 'ppid')]) {
  const sendiri = { dinyatakanSendiri: false }
  const cerita = [kisah.daftar[0]!, palsu].map((q) => commitDari(q))
  const semua = periksa(
    buktiDari({
      commit: [...cerita, commitDari({ ...p, ...sendiri }, { perubahan: [] })],
      masa: [masa(1, { petugas: daftar })],
      keadaan: keadaanDari([kisah.daftar[0]!, palsu, p]),
    }),
  )
  return semua.filter((t) => /^(?:peran|jawaban-sendiri|isi-mustahil)$/.test(t.kode)).map((t) => [t.kode, t.jawaban])
}
const oleh = (nama: string, peran = 'admin-medsos', bukti: string | null = null) =>
  expect.objectContaining({ oleh: nama, peran, bukti, commit: 'jawab' }) as unknown

test('jawaban petugas lain dihitung', () => {
  expect(temuan(jawaban())).toEqual([['peran', oleh('Joko')]])
})

test('jawaban yang bersangkutan tidak dihitung, dan menjadi temuan', () => {
  expect(temuan(jawaban({ oleh: 'Siti Rahayu' }))).toEqual([
    ['peran', null],
    ['jawaban-sendiri', null],
  ])
})

test('dalam versi 1 yang bersangkutan masih boleh menjawab', () => {
  expect(temuan(jawaban({ oleh: 'Siti Rahayu', versi: 1 }))).toEqual([['peran', oleh('Siti Rahayu')]])
})

test('jawaban atas yang bukan galat, atau atas commit yang tidak diperiksa, tidak ditanyakan siapa penjawabnya', () => {
  expect(temuan(jawaban({ oleh: 'Siti Rahayu', temuan: ['op-janggal'] }))).toEqual([['peran', null]])
  expect(temuan(jawaban({ oleh: 'Siti Rahayu', commit: 'lain' }))).toEqual([['peran', null]])
})

test('tanpa petugas lain lurah menjawab, dengan bukti', () => {
  const lurah = { oleh: 'Siti Rahayu', peran: 'lurah' as const }
  const sendirian = [petugas('Siti Rahayu', 'ppid')]
  expect(temuan(jawaban({ ...lurah, bukti: 'surat' }), sendirian)).toEqual([
    ['peran', oleh('Siti Rahayu', 'lurah', 'surat')],
  ])
  expect(temuan(jawaban(lurah), sendirian).map(([kode]) => kode)).toContain('isi-mustahil')
})

test('commit biasa menyangkut yang menulis dan yang mencatatnya', () => {
  expect(bersangkutan(commitBiasa({ penulis: 'Joko', pencatat: 'Siti Rahayu' }))).toEqual(['Siti Rahayu', 'Joko'])
})

test('peristiwa dinilai menurut pengaturan induknya; sebelum ada pengaturan tidak menurut apa pun', () => {
  const [pertama, kedua, ketiga] = kisah.daftar as [Tercatat, Tercatat, Tercatat]
  const pengaturan = masa(1, { commit: kedua.jejak.commit })
  const menilai = masaTindakan(buktiDari({ masa: [pengaturan] }))
  expect(menilai(pertama)).toEqual([])
  expect(menilai(kedua)).toEqual([])
  expect(menilai(ketiga)).toEqual([pengaturan])
  const diLuar = { ...pertama, jejak: { ...pertama.jejak, commit: 'lain' } }
  expect(menilai(diLuar)).toEqual([buktiDari().kini])
})
