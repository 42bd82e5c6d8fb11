import type { Kanal } from '../../domain/sop/sop.js'
import { susunRegister } from '../../domain/register/register.js'
import { barisUntuk, versiBerlaku } from '../../domain/sop/sop.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import { dokumenRegister } from '../../render/documents/register.js'
import { jsonRegister, jsonSerah } from '../../render/documents/register-json.js'
import { dokumenSerah } from '../../render/documents/register-serah.js'
import { cariBerkasRusak } from '../../storage/record/damaged-items.js'
import { salahSatu } from '../../shell/values.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bacaKeadaan, bacaPer, bukaSesi, dasarRegister } from '../../app/session.js'

interface Opsi extends OpsiKeluaran {
  bulan?: string
  kanal?: string
  jenis?: string
  per?: string
  tegas?: boolean
}

const daftarJenis = ['kepatuhan', 'dokumentasi', 'berita'] as const
/** Channel whose step 1 names the register as its output. */
const kanalRegister: Record<'dokumentasi' | 'berita', Kanal> = { dokumentasi: 'medsos', berita: 'website' }

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--bulan <bulan>', 'bulan Hari H, misalnya 2026-10 (bawaan: seluruh riwayat)')
    .option('--kanal <kanal>', 'medsos atau website')
    .option('--jenis <jenis>', `${daftarJenis.join(', ')} (bawaan: kepatuhan)`)
    .option('--per <waktu>', 'nilai seperti pada saat itu; peristiwa sesudahnya diabaikan')
    .option('--tegas', 'kode keluar 1 bila ada yang terlambat')
  opsiKeluaran(p)
  contoh(
    p,
    'konten register --bulan 2026-10',
    'konten register --bulan 2026-10 --format csv --keluaran register.csv',
    'konten register --bulan 2026-10 --jenis berita --format md',
  )
  p.action(
    jalankan<Opsi>(async (opsi) => {
      const sesi = await bukaSesi(env, opsi)
      const jenis = salahSatu('--jenis', opsi.jenis ?? 'kepatuhan', daftarJenis)
      const bulan = opsi.bulan === undefined ? null : bacaBulan(opsi.bulan, sesi.zona, sesi.sekarang)
      const kanal = jenis === 'kepatuhan' ? bacaKanal(sesi, opsi.kanal) : [kanalRegister[jenis]]
      const per = bacaPer(sesi, opsi.per)
      const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
      const dasar = dasarRegister(sesi, per)
      const register = susunRegister(keadaan, { bulan, kanal }, dasar)
      const kantor = sesi.pengaturan.kantor.nama
      const rusak = await cariBerkasRusak(sesi.akar, bulan)
      if (jenis !== 'kepatuhan') {
        const versi = versiBerlaku(
          sesi.sop[kanal[0]!],
          bulan === null ? tanggalLokal(dasar.per, sesi.zona) : `${bulan}-01`,
        )
        const judul = barisUntuk(versi, 'diserahkan')?.output ?? `Register ${jenis}`
        return keluarkan(
          sesi,
          opsi,
          () => dokumenSerah(register, judul, kanal[0]!, dasar, kantor),
          jsonSerah(register, jenis, sesi.zona),
          rusak,
        )
      }
      const hasil = await keluarkan(
        sesi,
        opsi,
        () => dokumenRegister(register, dasar, kantor),
        jsonRegister(register, dasar, rusak),
        rusak,
      )
      const terlambat = register.rekap.some((r) => r.terlambat > 0)
      return opsi.tegas && terlambat ? { ...hasil, kode: 1 } : hasil
    }),
  )
}
