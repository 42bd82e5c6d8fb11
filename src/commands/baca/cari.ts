import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { daftarTahap, kataCari } from '../../domain/pencarian.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { dokumenCari, jsonCari } from '../../render/documents/pencarian.js'
import { findDamagedItems } from '../../storage/record/damaged-items.js'
import { salahSatu } from '../../shell/values.js'
import { show } from '../../shell/output.js'
import { defineCommand } from '../../shell/define.js'
import { optional } from '../../shell/target.js'
import { searchKegiatan } from '../../app/read/search.js'

export const command = defineCommand({
  target: optional('teks'),
  options: {
    bulan: option.month({ help: 'bulan Hari H' }),
    status: option.line({ name: 'status', help: 'yang kini berstatus itu, misalnya diajukan' }),
    pelaksana: option.line({ name: 'nama', help: 'nama pelaksana atau sebagiannya' }),
    kanal: option.kanal(),
    terlambat: option.flag({ help: 'yang salah satu langkahnya terlambat' }),
    ...option.output,
  },
  examples: [
    'konten cari posyandu balita',
    'konten cari instagram.com/p/CAbCdEfGhIj',
    'konten cari --status diajukan --terlambat',
  ],
  run: async ({ session, values, args }) => {
    const { bulan, status, pelaksana, kanal, terlambat } = values
    const kata = kataCari(args)
    if (kata.length === 0 && [bulan, status, pelaksana, kanal, terlambat].every((o) => o === undefined))
      throw new KontenError('pemakaian', 'tanpa-pencarian', 'Sebutkan kata yang dicari, atau salah satu saringan.', [
        'konten cari --help',
        'konten daftar',
      ])
    const saringan = {
      bulan: bulan ?? null,
      kanal: option.kanalOr(session, kanal),
      status: status === undefined ? null : salahSatu('--status', status, daftarTahap(session.sop)),
      pelaksana: pelaksana ?? null,
      terlambat: terlambat === true,
    }
    const hasil = await searchKegiatan(session, kata, saringan)
    const dicari = kata.length === 0 ? '' : satuBaris(args.join(' '))
    const rusak = await findDamagedItems(session.root, saringan.bulan)
    return show(session, values, () => dokumenCari(hasil, dicari), jsonCari(hasil), rusak)
  },
})
