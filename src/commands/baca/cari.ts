import { KontenError } from '../../errors.js'
import { daftarTahap, kataCari, ladangKegiatan, saringKegiatan, temukan } from '../../domain/pencarian.js'
import type { Tercatat } from '../../domain/peristiwa/peristiwa.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import type { Ditemukan } from '../../render/documents/pencarian.js'
import { dokumenCari, jsonCari } from '../../render/documents/pencarian.js'
import { bacaIsi } from '../../storage/record/item-text.js'
import { cariBerkasRusak } from '../../storage/record/damaged-items.js'
import { salahSatu } from '../../shell/values.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bacaKeadaan, bukaSesi, dasarLangkah } from '../../app/session.js'

interface Opsi extends OpsiKeluaran {
  bulan?: string
  status?: string
  pelaksana?: string
  kanal?: string
  terlambat?: boolean
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--bulan <bulan>', 'bulan Hari H')
    .option('--status <status>', 'yang kini berstatus itu, misalnya diajukan')
    .option('--pelaksana <nama>', 'nama pelaksana atau sebagiannya')
    .option('--kanal <kanal>', 'medsos atau website')
    .option('--terlambat', 'yang salah satu langkahnya terlambat')
  opsiKeluaran(p)
  contoh(
    p,
    'konten cari posyandu balita',
    'konten cari instagram.com/p/CAbCdEfGhIj',
    'konten cari --status diajukan --terlambat',
  )
  p.action(
    jalankan<Opsi>(async (opsi, ...ketikan) => {
      const sesi = await bukaSesi(env, opsi)
      const kata = kataCari(ketikan)
      const saringan = {
        bulan: opsi.bulan === undefined ? null : bacaBulan(opsi.bulan, sesi.zona, sesi.sekarang),
        kanal: bacaKanal(sesi, opsi.kanal),
        status: opsi.status === undefined ? null : salahSatu('--status', opsi.status, daftarTahap(sesi.sop)),
        pelaksana: opsi.pelaksana ?? null,
        terlambat: opsi.terlambat === true,
      }
      if (
        kata.length === 0 &&
        [opsi.bulan, opsi.status, opsi.pelaksana, opsi.kanal, opsi.terlambat].every((o) => o === undefined)
      )
        throw new KontenError('pemakaian', 'tanpa-pencarian', 'Sebutkan kata yang dicari, atau salah satu saringan.', [
          'konten cari --help',
          'konten daftar',
        ])
      const { keadaan, riwayat } = await bacaKeadaan(sesi, await sesi.store.potret())
      const calon = saringKegiatan(keadaan, saringan, dasarLangkah(sesi, sesi.sekarang))
      const tentang = new Map(calon.map((k): [string, Tercatat[]] => [k.id, []]))
      for (const satu of riwayat.peristiwa) if (satu.kegiatan !== null) tentang.get(satu.kegiatan)?.push(satu)
      const hasil: Ditemukan[] = []
      for (const kegiatan of calon) {
        // Without words the texts need not be read.
        const isi = kata.length === 0 ? null : bacaIsi(sesi.akar, kegiatan.id)
        const temu =
          kata.length === 0 ? [] : temukan(ladangKegiatan(kegiatan, { ...isi }, tentang.get(kegiatan.id)!), kata)
        if (temu) hasil.push({ kegiatan, temu })
      }
      const dicari = kata.length === 0 ? '' : satuBaris(ketikan.join(' '))
      return keluarkan(
        sesi,
        opsi,
        () => dokumenCari(hasil, dicari),
        jsonCari(hasil),
        await cariBerkasRusak(sesi.akar, saringan.bulan),
      )
    }),
  )
}
