import { KontenError } from '../../errors.js'
import { bentukNomor } from '../../domain/bahasa/id.js'
import { lamaLewat, namaBulan } from '../../domain/bahasa/kalimat.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import { putuskanSebab } from '../../domain/putusan/putusan.js'
import { susunRegister } from '../../domain/register/register.js'
import { nilaiInteraksi } from '../../domain/register/register-interaksi.js'
import type { BarisSebab, Keterlambatan } from '../../domain/register/sebab.js'
import type { Kanal, Peran } from '../../domain/sop/sop.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { daftarSebab, jawabanTerlambat, langkahTertunda, laporanTertunda } from '../../domain/register/sebab.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import { judulPilihan, pilihanLaporan } from '../../shell/form-spec.js'
import type { Formulir, Konteks } from '../../shell/form-spec.js'
import { barisTeks } from '../../shell/questions.js'
import { catatSebab, sebabKetikan } from '../../app/record-cause.js'
import { wajib } from '../../shell/values.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { tanpaInteraksi } from '../../app/interaction.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bacaKanal, bacaKeadaan, bukaSesi, dasarLangkah, dasarRegister } from '../../app/session.js'
import { alasanTetap, bacaKegiatan, pilihSatuKanal } from '../../app/transition.js'
import type { Pilihan } from '../../env.js'
import { denganFormulir } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  langkah?: string
  kanal?: string
  ke?: string
  bulan?: string
}

interface Sasaran {
  apa: Keterlambatan
  judul: string
  peran: Peran
}

/** What is late and has no cause yet, of the kegiatan meant where one is. */
async function tanpaSebab({ sesi, keadaan, kegiatan }: Konteks): Promise<BarisSebab[]> {
  const register = susunRegister(
    await keadaan(),
    { bulan: null, kanal: sesi.pengaturan.kanal },
    dasarRegister(sesi, null),
  )
  return daftarSebab(register).filter((b) => b.sebab === null && (kegiatan === null || kegiatan.id === b.kegiatan?.id))
}

const formulir: Formulir = {
  nama: 'sebab',
  argumen: {
    nama: 'id',
    bolehTanpa: (opsi) => opsi['bulan'] !== undefined,
    pilihan: async (k) => {
      const daftar = (await tanpaSebab(k)).map(({ kegiatan, nomor, bulan, kanal }): Pilihan => {
        if (kegiatan !== null) return { nilai: kegiatan.id, judul: judulPilihan(kegiatan) }
        return nomor === null
          ? pilihanLaporan(bulan!, [kanal], k.sesi.zona)
          : { nilai: nomor, judul: `jawaban interaksi ${nomor}` }
      })
      return [...new Map(daftar.map((satu) => [satu.nilai, satu])).values()]
    },
  },
  tindakan: null,
  peran: daftarPeran,
  isian: [
    {
      flag: '--langkah',
      juga: ['--kanal', '--ke'],
      wajib: true,
      bila: (k) => k.kegiatan !== null,
      tanya: async (k) => {
        const daftar = (await tanpaSebab(k)).filter((b) => k.opsi['kanal'] === undefined || b.kanal === k.opsi['kanal'])
        if (daftar.length === 0)
          throw new KontenError(
            'ditolak',
            'tidak-terlambat',
            `"${k.kegiatan!.judul}" tidak terlambat, atau sebabnya sudah dicatat.`,
            [`konten jelaskan ${k.kegiatan!.id}`],
          )
        const letak = await k.tanya.pilih(
          'Langkah mana?',
          daftar.map((b, i) => ({
            nilai: String(i),
            judul: `langkah ${b.langkah} ${b.kanal}, putaran ${b.ke}, lewat ${lamaLewat(b)}`,
          })),
        )
        const { langkah: no, kanal, ke } = daftar[Number(letak)]!
        k.jawab('--kanal', kanal)
        k.jawab('--ke', String(ke))
        return String(no)
      },
    },
    barisTeks('--sebab', 'Mengapa terlambat?', { wajib: true }),
  ],
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--langkah <no>', 'nomor langkah SOP yang terlambat')
    .option('--kanal <kanal>', 'medsos atau website')
    .option('--ke <putaran>', 'putaran langkah itu (bawaan: putaran terlambat yang terakhir)')
    .option('--bulan <bulan>', 'sebagai ganti ID: bulan yang laporannya terlambat')
    .option('--sebab <teks>', 'mengapa terlambat')
  contoh(
    p,
    'konten sebab 7q2f --langkah 3 --kanal medsos --sebab "PPID rapat di kapanewon."',
    'konten sebab 2026-10-001 --sebab "Admin cuti."',
    'konten sebab --bulan 2026-10 --kanal medsos --sebab "Listrik padam."',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, dicari) => {
        const ketikan = wajib('--sebab', 'mengapa terlambat', opsi.sebab)
        const sesi = await bukaSesi(env, { ...opsi, sebab: ketikan })
        if (sebabKetikan(sesi) === '')
          throw new KontenError('pemakaian', 'sebab-kosong', 'Sebabnya kosong.', ['Tambahkan --sebab "…"'])
        if ((dicari === undefined) === (opsi.bulan === undefined))
          throw new KontenError(
            'pemakaian',
            'sasaran-tidak-jelas',
            'Sebutkan ID kegiatan, nomor interaksi, atau --bulan untuk laporan bulanan.',
            ['konten sebab --help'],
          )
        const kanal = bacaKanal(sesi, opsi.kanal)
        const { apa, judul, peran } =
          dicari === undefined
            ? await laporan(sesi, opsi, kanal)
            : bentukNomor(dicari)
              ? await jawaban(sesi, dicari)
              : await langkah(sesi, opsi, dicari, kanal)
        alasanTetap(sesi, {})
        return catatSebab(sesi, apa, judul, peran)
      }),
    ),
  )
}

const bilanganBulat = (flag: string, teks: string): number => {
  if (/^[1-9]\d{0,3}$/.test(teks)) return Number(teks)
  throw new KontenError('pemakaian', 'bukan-nomor', `${flag}: seharusnya nomor, mulai dari 1.`, ['konten sop'])
}

async function langkah(sesi: Sesi, opsi: Opsi, dicari: string, disebut: readonly Kanal[]): Promise<Sasaran> {
  const no = bilanganBulat('--langkah', wajib('--langkah', 'nomor langkah SOP', opsi.langkah))
  const ke = opsi.ke === undefined ? null : bilanganBulat('--ke', opsi.ke)
  const { kegiatan } = await bacaKegiatan(sesi, await sesi.store.potret(), dicari)
  const kanal = pilihSatuKanal(kegiatan, disebut, opsi.kanal !== undefined)
  const jalur = kegiatan.jalur.get(kanal)
  const putaran = jalur
    ? langkahJalur(kegiatan, jalur, dasarLangkah(sesi, sesi.sekarang)).filter((l) => l.baris.no === no)
    : []
  const nama = `Langkah ${no}${ke === null ? '' : ` putaran ${ke}`} ${kanal} "${kegiatan.judul}"`
  const kena = putuskanSebab(
    putaran.filter((l) => ke === null || l.ke === ke),
    nama,
    `konten jelaskan ${kegiatan.id} --kanal ${kanal}`,
  )
  return {
    apa: { id: kegiatan.id, ...langkahTertunda(kanal, kena), commit: kena.commit },
    judul: kegiatan.judul,
    peran: kena.peran,
  }
}

async function jawaban(sesi: Sesi, nomor: string): Promise<Sasaran> {
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const interaksi = keadaan.interaksi.get(nomor)
  if (!interaksi) throw tanpaInteraksi(nomor)
  const kena = putuskanSebab(
    [nilaiInteraksi(interaksi, dasarRegister(sesi, null))],
    `Jawaban interaksi ${nomor}`,
    `konten jelaskan ${nomor}`,
  )
  return { apa: jawabanTerlambat(kena)[0]!, judul: `Interaksi ${nomor}`, peran: kena.baris!.peran[0]! }
}

async function laporan(sesi: Sesi, opsi: Opsi, disebut: readonly Kanal[]): Promise<Sasaran> {
  const bulan = bacaBulan(opsi.bulan!, sesi.zona, sesi.sekarang)
  if (disebut.length > 1)
    throw new KontenError(
      'pemakaian',
      'kanal-belum-disebut',
      'Laporan dinilai per kanal; sebutkan salah satu.',
      disebut.map((k) => `Tambahkan --kanal ${k}`),
    )
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const register = susunRegister(keadaan, { bulan, kanal: disebut }, dasarRegister(sesi, null))
  const judul = `Laporan ${namaBulan(bulan, sesi.zona)}`
  const kena = putuskanSebab(register.laporan, `${judul} ${disebut[0]!}`, `konten register --bulan ${bulan}`)
  return { apa: { id: null, ...laporanTertunda(kena), commit: kena.commit }, judul, peran: kena.baris.peran[0]! }
}
