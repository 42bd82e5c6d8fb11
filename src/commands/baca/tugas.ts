import { bacaPeran, cariPetugas, memegang } from '../../domain/orang/pelaku.js'
import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Peran } from '../../domain/sop/sop.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import type { Tugas } from '../../domain/tugas.js'
import { lewatTenggat, sisaWaktu, susunTugas } from '../../domain/tugas.js'
import { formatIso, tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Dokumen, Sel } from '../../render/tabel.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran, tulisKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { Sesi } from '../../app/session.js'
import { bacaKanal, bacaKeadaan, bacaPer, bukaSesi, dasarRegister } from '../../app/session.js'

interface Opsi extends OpsiKeluaran {
  kanal?: string
  per?: string
  tegas?: boolean
  ringkas?: boolean
  ics?: string
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website (bawaan: keduanya)')
    .option('--per <waktu>', 'seperti pada saat itu')
    .option('--tegas', 'kode keluar 1 bila ada yang lewat tenggat')
    .option('--ringkas', 'satu baris, untuk prompt atau cron; kosong bila tidak ada')
    .option('--ics <berkas>', 'tulis sebagai berkas kalender dengan pengingat')
  opsiKeluaran(p)
  contoh(
    p,
    'konten tugas',
    'konten tugas --peran ppid',
    'konten tugas --sebagai "Siti Rahayu"',
    'konten tugas --ics tugas.ics',
  )
  p.action(
    jalankan<Opsi>(async (opsi) => {
      const sesi = await bukaSesi(env, opsi)
      const daftar = await bacaTugas(sesi, peranDiminta(sesi))
      const kode = opsi.tegas && daftar.some(lewatTenggat) ? 1 : 0
      const data = daftar.map((t) => jsonTugas(t, sesi.zona))
      if (opsi.ics !== undefined) {
        const { renderIcs } = await import('../../render/formats/ics.js')
        const letak = await tulisKeluaran(env, '--ics', opsi.ics, renderIcs(daftar, sesi.sekarang))
        return { data, teks: '', pesan: [`Ditulis: ${letak}`], kode }
      }
      if (opsi.ringkas) return { data, teks: ringkas(daftar), kode }
      return { ...(await keluarkan(sesi, opsi, () => dokumen(daftar, sesi.zona), data, [])), kode }
    }),
  )
}

/** What waits for any of the roles. Throws `pemakaian` for an unreadable `--per` or `--kanal`. */
export async function bacaTugas(sesi: Sesi, peran: readonly Peran[]): Promise<Tugas[]> {
  const { kanal, per: ketikan } = sesi.opsi as Opsi
  const per = bacaPer(sesi, ketikan)
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret(), per)
  return susunTugas(keadaan, bacaKanal(sesi, kanal), dasarRegister(sesi, per)).filter((t) =>
    t.peran.some((p) => peran.includes(p)),
  )
}

/** The roles asked for: `--peran`, else those of the petugas named by `--sebagai`, else all. */
function peranDiminta(sesi: Sesi): readonly Peran[] {
  const { peran, sebagai } = sesi.opsi
  return peran === undefined ? peranOrang(sesi, sebagai ?? null) : [bacaPeran(peran)]
}

/** The roles the petugas a name means holds today; all of them for a name that is none, so that no task is hidden. */
export function peranOrang(sesi: Sesi, nama: string | null): readonly Peran[] {
  const petugas = nama === null ? undefined : cariPetugas(sesi.pengaturan.petugas, nama)
  const hari = tanggalLokal(sesi.sekarang, sesi.zona)
  return petugas === undefined ? daftarPeran : daftarPeran.filter((p) => memegang(petugas, p, hari))
}

const perintah = (t: Tugas): string => ['konten', ...t.argv].join(' ')

const jsonTugas = (t: Tugas, zona: string) => ({
  id: t.id,
  nomor: t.nomor,
  judul: t.judul,
  kanal: t.kanal,
  langkah: t.langkah,
  peran: t.peran[0],
  apa: t.apa,
  tenggat: t.tenggat === null ? null : formatIso(t.tenggat, zona),
  sisaMenit: t.sisaMenit,
  verdik: t.verdik,
  perintah: perintah(t),
})

function ringkas(daftar: readonly Tugas[]): string {
  const [terdekat] = daftar
  if (!terdekat) return ''
  const lewat = daftar.filter(lewatTenggat).length
  return `konten: ${daftar.length} tugas${lewat > 0 ? `, ${lewat} lewat tenggat` : ''}; ${sisaWaktu(terdekat)}: ${terdekat.apa}, ${terdekat.judul}\n`
}

const dokumen = (daftar: readonly Tugas[], zona: string): Dokumen => ({
  judul: `Tugas yang menunggu: ${daftar.length}`,
  keterangan: [],
  bagian: [
    {
      kunci: 'tugas',
      judul: 'Menurut tenggat',
      kolom: ['Sisa', 'Tenggat', 'Untuk', 'Tugas', 'Perintah'].map((judul) => ({ judul })),
      baris: daftar.map((t): Sel[] => [
        sisaWaktu(t),
        t.tenggat === null ? null : waktuPendek(t.tenggat, zona),
        t.peran[0]!,
        `${t.apa}: ${t.judul}`,
        // Enough to type; the whole id stands in the JSON.
        perintah(t).replace(t.id ?? '', t.id?.slice(-4) ?? ''),
      ]),
      kosong: 'Tidak ada yang menunggu.',
    },
  ],
  utama: 'tugas',
  penutup: [],
})
