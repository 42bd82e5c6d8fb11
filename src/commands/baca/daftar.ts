import { statusKegiatan } from '../../domain/bahasa/kalimat.js'
import { bulanDari } from '../../domain/bahasa/waktu.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import type { Dokumen, Sel } from '../../render/tabel.js'
import { cariBerkasRusak } from '../../storage/record/damaged-items.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bacaKeadaan, bukaSesi } from '../../app/session.js'

interface Opsi extends OpsiKeluaran {
  bulan?: string
  kanal?: string
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--bulan <bulan>', 'bulan Hari H').option('--kanal <kanal>', 'medsos atau website')
  opsiKeluaran(p)
  contoh(p, 'konten daftar --bulan 2026-10')
  p.action(
    jalankan<Opsi>(async (opsi) => {
      const sesi = await bukaSesi(env, opsi)
      const bulan = opsi.bulan === undefined ? null : bacaBulan(opsi.bulan, sesi.zona, sesi.sekarang)
      const kanal = bacaKanal(sesi, opsi.kanal)
      const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
      const daftar = [...keadaan.kegiatan.values()]
        .filter((k) => (bulan === null || bulanDari(k.hariH) === bulan) && kanal.some((satu) => k.jalur.has(satu)))
        .toSorted((a, b) => a.hariH.localeCompare(b.hariH) || a.id.localeCompare(b.id))
      const data = daftar.map((k) => ({
        id: k.id,
        judul: k.judul,
        jenis: k.jenis,
        hariH: k.hariH,
        kanal: [...k.jalur.values()].map((j) => ({ kanal: j.kanal, status: j.tahap })),
      }))
      const dokumen: Dokumen = {
        judul: `Daftar kegiatan: ${daftar.length}`,
        keterangan: [],
        bagian: [
          {
            kunci: 'kegiatan',
            judul: 'Kegiatan',
            kolom: [
              { judul: 'Hari H' },
              { judul: 'ID' },
              { judul: 'Kegiatan' },
              { judul: 'Jenis' },
              { judul: 'Status' },
            ],
            baris: daftar.map((k): Sel[] => [
              { tanggal: k.hariH },
              k.id.slice(-4),
              k.judul,
              k.jenis,
              statusKegiatan(k),
            ]),
            kosong: 'Belum ada kegiatan. Catat yang pertama dengan: konten baru --help',
          },
        ],
        utama: 'kegiatan',
        penutup: [],
      }
      return keluarkan(sesi, opsi, () => dokumen, data, await cariBerkasRusak(sesi.akar, bulan))
    }),
  )
}
