import { KontenError } from '../../errors.js'
import type { Command } from 'commander'
import type { Petugas } from '../../domain/sop/aturan.js'
import { bakukanNama, daftarPeranPetugas } from '../../domain/orang/pelaku.js'
import type { UbahPetugas } from '../../domain/putusan/petugas.js'
import { putuskanTambah, putuskanUbah } from '../../domain/putusan/petugas.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { samarkanNomor } from '../../domain/pesan.js'
import { bacaNomor } from '../../storage/local/phone-numbers.js'
import { parsePengaturan } from '../../storage/settings/settings.js'
import { tambahPetugas, ubahPetugas } from '../../storage/settings/petugas-yaml.js'
import type { Formulir, Isian } from '../../shell/form-spec.js'
import { sebagaiPilihan, wajib } from '../../shell/values.js'
import { barisTeks } from '../../shell/questions.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import { bacaDaftarPeran, bacaKunci, bacaMasa, bacaSurel } from '../../app/petugas-input.js'
import { pasangNomor } from './nomor.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bukaSesi, pelakuPeristiwa, penulisCommit } from '../../app/session.js'
import type { Hasil } from '../../app/answer.js'
import { denganFormulir } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  /** On this command the flag is the role given, not the role acted in. */
  peran?: string
  surel?: string
  kunci?: string
  sejak?: string
  sampai?: string
  aktif?: boolean
}

/** The new text of konten.yaml for the list as it stands, and what is said of the change. */
type Susun = (daftar: readonly Petugas[], teks: string) => { teks: string; kata: string }

const isianPeran = (perlu: boolean): Isian => ({
  flag: '--peran',
  wajib: perlu,
  tanya: async (k) => (await k.tanya.tandai('Peran', sebagaiPilihan(daftarPeran), (n) => `${n} dipilih`)).join(','),
})

const isianSampai = barisTeks('--sampai', 'Menjabat sampai (kosong: tanpa batas)')

const formulirTambah: Formulir = {
  nama: 'petugas tambah',
  argumen: { nama: 'nama', pilihan: null },
  tindakan: null,
  peran: daftarPeran,
  isian: [
    isianPeran(true),
    barisTeks('--surel', 'Surel (kosong: tidak ada)'),
    barisTeks('--sejak', 'Menjabat sejak (kosong: tanpa batas)'),
    isianSampai,
  ],
}

const formulirUbah = (nama: string, berhenti: boolean): Formulir => ({
  nama,
  argumen: {
    nama: 'nama',
    pilihan: async ({ sesi }) =>
      sebagaiPilihan(sesi.pengaturan.petugas.filter((satu) => !berhenti || !satu.nonaktif).map((satu) => satu.nama)),
  },
  tindakan: null,
  peran: daftarPeran,
  isian: berhenti
    ? []
    : [
        isianPeran(false),
        barisTeks('--surel', 'Surel (kosong: tetap)'),
        barisTeks('--sejak', 'Menjabat sejak (kosong: tetap)'),
        isianSampai,
      ],
})

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(
    p,
    'konten petugas tambah "Siti Rahayu" --surel siti@contoh.id --peran admin-medsos,admin-website',
    'konten petugas nonaktif "Siti Rahayu"',
  )
  const perintah = (nama: string, ringkas: string, argumen = '[petugas]') =>
    p.command(nama).description(ringkas).argument(argumen)
  const surel = '--surel <surel>'
  const rincian = (q: Command): Command =>
    q
      .option('--kunci <kunci>', 'kunci publik ssh atau sidik gpg, untuk tanda tangan kelak')
      .option('--sejak <tanggal>', 'hari pertama memegang perannya')
      .option('--sampai <tanggal>', 'hari terakhir; tanggal peristiwa yang menentukan')
  const tambah = rincian(
    perintah('tambah', 'menambah petugas; sejak itu hanya petugas yang dapat mencatat', '[nama]').option(
      surel,
      'surelnya',
    ),
  )
  tambah.action(
    jalankan<Opsi>(
      denganFormulir(env, formulirTambah, async (opsi, nama) => {
        const peran = bacaDaftarPeran(wajib('--peran', 'peran petugas', opsi.peran))
        const jabatan = bacaMasa(opsi)
        const baru: Petugas = {
          nama: satuBaris(nama),
          surel: opsi.surel === undefined ? null : bacaSurel(opsi.surel),
          peran,
          ...(opsi.kunci === undefined ? {} : { kunci: bacaKunci(opsi.kunci) }),
          ...(jabatan ? { masa: Object.fromEntries(peran.map((satu) => [satu, jabatan])) } : {}),
        }
        if (baru.nama === '')
          throw new KontenError('pemakaian', 'nama-kosong', 'Nama petugas kosong.', [
            'konten petugas tambah "Nama" --peran …',
          ])
        return ubahPengaturan(await buka(env, opsi), 'ditambahkan', baru.nama, (daftar, teks) => {
          putuskanTambah(daftar, baru)
          return { teks: tambahPetugas(teks, baru), kata: `menambah ${baru.nama} (${daftarPeranPetugas(baru)})` }
        })
      }),
    ),
  )
  const ubah = rincian(
    perintah('ubah', 'mengubah surel, peran, atau masa jabatan petugas')
      .option(surel, 'surelnya')
      .option('--aktif', 'aktif kembali sesudah nonaktif'),
  )
  ubah.action(
    jalankan<Opsi>(
      denganFormulir(env, formulirUbah('petugas ubah', false), async (opsi, nama) => {
        const jabatan = bacaMasa(opsi)
        return ubahDengan(await buka(env, opsi), nama, 'diubah', {
          ...(opsi.surel === undefined ? {} : { surel: bacaSurel(opsi.surel) }),
          ...(opsi.kunci === undefined ? {} : { kunci: bacaKunci(opsi.kunci) }),
          ...(opsi.peran === undefined ? {} : { peran: bacaDaftarPeran(opsi.peran) }),
          ...(opsi.aktif ? { aktif: true } : {}),
          ...(jabatan ? { masa: jabatan } : {}),
        })
      }),
    ),
  )
  const nonaktif = perintah(
    'nonaktif',
    'petugas yang berhenti: tidak lagi dapat mencatat, dan tetap dikenal untuk riwayatnya',
  )
  nonaktif.action(
    jalankan<Opsi>(
      denganFormulir(env, formulirUbah('petugas nonaktif', true), async (opsi, nama) =>
        ubahDengan(await buka(env, opsi), nama, 'dinonaktifkan', { aktif: false }),
      ),
    ),
  )
  pasangNomor(
    p.command('nomor').description('nomor WhatsApp untuk konten pesan; tidak pernah masuk riwayat'),
    jalankan,
    env,
  )
  const daftar = opsiKeluaran(p.command('daftar').description('semua petugas dan perannya'))
  daftar.action(jalankan<OpsiKeluaran>(async (opsi) => tampilkan(await bukaSesi(env, opsi), opsi)))
}

/** A session in which `--peran` is not taken for the role acted in. */
function buka(env: Sesi['env'], opsi: Opsi): Promise<Sesi> {
  const { peran: _, ...lain } = opsi
  return bukaSesi(env, lain)
}

const ubahDengan = (sesi: Sesi, nama: string, status: string, ubah: UbahPetugas): Promise<Hasil> =>
  ubahPengaturan(sesi, status, satuBaris(nama), (daftar, teks) => {
    const letak = putuskanUbah(daftar, satuBaris(nama), ubah)
    const apa = [
      ubah.surel && `surel ${ubah.surel}`,
      ubah.kunci && 'kunci',
      ubah.peran && `peran ${ubah.peran.join(', ')}`,
      ubah.masa &&
        ['peran', ubah.masa.sejak && `sejak ${ubah.masa.sejak}`, ubah.masa.sampai && `sampai ${ubah.masa.sampai}`]
          .filter(Boolean)
          .join(' '),
      ubah.aktif === true && 'aktif kembali',
      ubah.aktif === false && 'nonaktif',
    ]
    return {
      teks: ubahPetugas(teks, letak, daftar[letak]!, ubah),
      kata: `${daftar[letak]!.nama}: ${apa.filter(Boolean).join('; ')}`,
    }
  })

/** Rewrites konten.yaml as an ordinary commit of who asks for it: no step of the SOP, and no peristiwa. */
async function ubahPengaturan(sesi: Sesi, status: string, nama: string, susun: Susun): Promise<Hasil> {
  const pelaku = await pelakuPeristiwa(sesi, daftarPeran, 'mengubah daftar petugas')
  const commit = await sesi.store.tulis(async (potret) => {
    const lama = await potret.baca('konten.yaml')
    if (lama === null)
      throw new KontenError('rusak', 'pengaturan-tidak-ada', 'konten.yaml tidak ada dalam riwayat.', [
        'git add konten.yaml && git commit',
      ])
    const { teks, kata } = susun(parsePengaturan(lama, null).petugas, lama)
    // What is written must be readable: a damaged konten.yaml would stop every command.
    parsePengaturan(teks, null)
    return {
      berkas: new Map([['konten.yaml', teks]]),
      pesan: `petugas: ${kata}\n`,
      pelaku: penulisCommit(pelaku),
      waktu: sesi.env.sekarang(),
      zona: sesi.zona,
    }
  })
  return {
    data: {
      id: null,
      kanal: [],
      peristiwa: null,
      status,
      commit,
      waktu: formatIso(sesi.sekarang, sesi.zona),
      petugas: nama,
    },
    teks: `Petugas ${nama} ${status} pada konten.yaml oleh ${satuBaris(pelaku.oleh)}.\ncommit ${commit.slice(0, 12)}.\n`,
  }
}

async function tampilkan(sesi: Sesi, opsi: OpsiKeluaran): Promise<Hasil> {
  const { petugas } = sesi.pengaturan
  const semua = await bacaNomor(sesi.store.folder)
  const nomor = (nama: string): string | null => {
    const ada = semua[bakukanNama(nama)]
    return ada === undefined ? null : samarkanNomor(ada)
  }
  const susun = () => ({
    judul: 'Petugas',
    keterangan: [],
    bagian: [
      {
        kunci: 'petugas',
        judul: 'Petugas menurut konten.yaml',
        kolom: ['Nama', 'Surel', 'WhatsApp', 'Peran', 'Keadaan'].map((judul) => ({ judul })),
        baris: petugas.map((p) => [
          p.nama,
          p.surel,
          nomor(p.nama),
          daftarPeranPetugas(p) || null,
          p.nonaktif ? 'nonaktif' : 'aktif',
        ]),
        kosong: 'Belum ada petugas; nama dan peran dicatat sebagaimana dinyatakan sendiri.',
      },
    ],
    utama: 'petugas',
    penutup: [],
  })
  const data = petugas.map((p) => ({
    nama: p.nama,
    surel: p.surel,
    kunci: p.kunci ?? null,
    peran: p.peran,
    nomor: nomor(p.nama),
    masa: p.masa ?? {},
    aktif: !p.nonaktif,
  }))
  return keluarkan(sesi, opsi, susun, data, [])
}
