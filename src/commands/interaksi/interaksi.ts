import { waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Diterima, Dijawab } from '../../domain/peristiwa/peristiwa.js'
import { daftarJenisInteraksi } from '../../domain/peristiwa/peristiwa.js'
import { periksaMasaDepan, putuskanJawab } from '../../domain/putusan/putusan.js'
import { susunRegister } from '../../domain/register/register.js'
import { kanalPlatform, nilaiInteraksi } from '../../domain/register/register-interaksi.js'
import type { Keterlambatan } from '../../domain/register/sebab.js'
import { jawabanTerlambat } from '../../domain/register/sebab.js'
import { versiBerlaku } from '../../domain/sop/sop.js'
import { bulanDari, tanggalLokal } from '../../domain/bahasa/waktu.js'
import { bacaBulan, bacaWaktu } from '../../domain/bahasa/waktu-ketik.js'
import { dokumenRegister } from '../../render/documents/register.js'
import { jsonRegister } from '../../render/documents/register-json.js'
import { jalurInteraksi } from '../../domain/bahasa/id.js'
import { nomorBerikut } from '../../storage/record/interaction-file.js'
import { denganSebab } from '../../app/record-cause.js'
import type { Formulir } from '../../shell/form-spec.js'
import { barisTeks, isianKegiatan, isianWaktu, periksaWaktu, salahSatuDari, yaTidak } from '../../shell/questions.js'
import { salahSatu, sebagaiPilihan, wajib } from '../../shell/values.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bacaKeadaan, bukaSesi, dasarRegister } from '../../app/session.js'
import { bacaInteraksi, tulisanInteraksi, wajibNomor } from '../../app/interaction.js'
import { akanTercatat, alasanTetap, cariId, dasarPeristiwa, hasilTulis } from '../../app/transition.js'
import type { Hasil } from '../../app/answer.js'
import { opsiSebab } from '../../shell/options/after.js'
import { denganFormulir } from '../../shell/form-command.js'

interface OpsiCatat extends OpsiUmum {
  platform?: string
  jenis?: string
  kegiatan?: string
  diterima?: string
  takPerluJawaban?: boolean
}

interface OpsiDaftar extends OpsiKeluaran {
  bulan?: string
}

const formulirCatat: Formulir = {
  nama: 'interaksi catat',
  argumen: null,
  tindakan: 'diterima',
  isian: [
    salahSatuDari('--platform', 'Platform', ({ sesi }) => sebagaiPilihan(sesi.pengaturan.platform), { wajib: true }),
    salahSatuDari('--jenis', 'Jenis', () => sebagaiPilihan(daftarJenisInteraksi), { wajib: true }),
    barisTeks('--diterima', 'Kapan diterima, misalnya "hari ini 09.00"', {
      wajib: true,
      periksa: periksaWaktu('--diterima'),
    }),
    isianKegiatan('Kegiatan yang dikomentari', '(tidak tentang kegiatan)', () => null),
    yaTidak('--tak-perlu-jawaban', 'Perlu dijawab?', 'tidak'),
  ],
}

const formulirJawab: Formulir = {
  nama: 'interaksi jawab',
  argumen: {
    nama: 'nomor',
    pilihan: async ({ keadaan, sesi }) =>
      [...(await keadaan()).interaksi.values()]
        .filter((i) => i.diterima.perluJawaban && i.dijawab === null)
        .map(({ diterima: d }) => ({
          nilai: d.nomor,
          judul: `${d.nomor}  ${d.jenis} ${d.platform}, ${waktuPendek(d.waktu, sesi.zona)}`,
        })),
  },
  tindakan: 'dijawab',
  isian: [isianWaktu('Kapan dijawab')],
}

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(p, 'konten interaksi catat --help', 'konten interaksi daftar --bulan 2026-10')
  const catat = p.command('catat').description('mencatat komentar atau direct message yang diterima')
  catat
    .option('--platform <nama>', 'instagram, facebook, tiktok, youtube, x, website')
    .option('--jenis <jenis>', daftarJenisInteraksi.join(' | '))
    .option('--kegiatan <id>', 'kegiatan yang dikomentari, bila ada')
    .option('--diterima <waktu>', 'kapan diterima')
    .option('--tak-perlu-jawaban', 'emoji, spam: dicatat, tidak dinilai')
  contoh(
    catat,
    'konten interaksi catat --platform instagram --jenis komentar --kegiatan 7q2f --diterima "2026-10-02 08:00"',
  )
  catat.action(
    jalankan<OpsiCatat>(
      denganFormulir(env, formulirCatat, async (opsi) => {
        const sesi = await bukaSesi(env, opsi)
        const platform = salahSatu(
          '--platform',
          wajib('--platform', 'platform', opsi.platform),
          sesi.pengaturan.platform,
        )
        const jenis = salahSatu('--jenis', wajib('--jenis', 'komentar atau dm', opsi.jenis), daftarJenisInteraksi)
        const waktu = bacaWaktu(
          wajib('--diterima', 'kapan diterima', opsi.diterima),
          '--diterima',
          sesi.zona,
          sesi.sekarang,
        )
        periksaMasaDepan(waktu, sesi.sekarang, sesi.zona)
        return catatInteraksi(sesi, opsi, { platform, jenis, waktu })
      }),
    ),
  )

  const jawab = p.command('jawab').argument('[nomor]').description('mencatat bahwa sebuah interaksi sudah dijawab')
  contoh(jawab, 'konten interaksi jawab 2026-10-001', 'konten interaksi jawab 2026-10-001 --sebab "Admin cuti."')
  opsiSebab(jawab)
  jawab.action(
    jalankan<OpsiUmum>(
      denganFormulir(env, formulirJawab, async (opsi, nomor) => jawabInteraksi(await bukaSesi(env, opsi), nomor)),
    ),
  )

  const daftar = p
    .command('daftar')
    .description('komentar dan direct message beserta verdiknya')
    .option('--bulan <bulan>', 'bulan diterima')
  opsiKeluaran(daftar)
  contoh(daftar, 'konten interaksi daftar --bulan 2026-10')
  daftar.action(
    jalankan<OpsiDaftar>(async (opsi) => {
      const sesi = await bukaSesi(env, opsi)
      const bulan = opsi.bulan === undefined ? null : bacaBulan(opsi.bulan, sesi.zona, sesi.sekarang)
      const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
      const dasar = dasarRegister(sesi, null)
      const register = susunRegister(keadaan, { bulan, kanal: sesi.pengaturan.kanal }, dasar)
      const bagian = dokumenRegister(register, dasar).bagian.filter((b) => b.kunci === 'interaksi')
      const dokumen = {
        judul: `Interaksi: ${register.interaksi.length}`,
        keterangan: [],
        bagian,
        utama: 'interaksi',
        penutup: [],
      }
      return keluarkan(sesi, opsi, () => dokumen, jsonRegister(register, dasar, [])['interaksi'], [])
    }),
  )
}

async function catatInteraksi(
  sesi: Sesi,
  opsi: OpsiCatat,
  apa: Pick<Diterima, 'platform' | 'jenis' | 'waktu'>,
): Promise<Hasil> {
  const bulan = bulanDari(tanggalLokal(apa.waktu, sesi.zona))
  const kanal = kanalPlatform(apa.platform)
  let peristiwa!: Diterima
  const commit = await sesi.store.tulis(async (potret) => {
    const kegiatan = opsi.kegiatan === undefined ? null : await cariId(potret, opsi.kegiatan)
    const nomor = nomorBerikut(await potret.baca(jalurInteraksi(bulan)), bulan)
    const versi = versiBerlaku(sesi.sop[kanal], tanggalLokal(apa.waktu, sesi.zona))
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: 'diterima',
      kegiatan,
      kanal: [kanal],
      versi: [versi],
      tindakan: 'mencatat komentar dan direct message',
    })
    peristiwa = {
      ...dasar,
      peristiwa: 'diterima',
      ...apa,
      nomor,
      perluJawaban: !opsi.takPerluJawaban,
      tetap: alasanTetap(sesi, {}),
    }
    return tulisanInteraksi(sesi, potret, `diterima: ${apa.jenis} ${apa.platform} nomor ${nomor}`, peristiwa, pelaku)
  })
  return hasilTulis(
    sesi,
    peristiwa,
    `Interaksi ${peristiwa.nomor}`,
    peristiwa.perluJawaban ? 'menunggu-jawaban' : 'tidak-perlu-jawaban',
    commit,
    {
      nomor: peristiwa.nomor,
    },
  )
}

async function jawabInteraksi(sesi: Sesi, nomor: string): Promise<Hasil> {
  wajibNomor(nomor)
  let peristiwa!: Dijawab
  let terlambat: Keterlambatan[] = []
  const commit = await sesi.store.tulis(async (potret) => {
    const interaksi = await bacaInteraksi(sesi, potret, nomor)
    const kanal = interaksi?.diterima.kanal ?? ['medsos']
    const versi = kanal.map((k) => versiBerlaku(sesi.sop[k], `${nomor.slice(0, 7)}-01`))
    const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
      jenis: 'dijawab',
      kegiatan: interaksi?.diterima.kegiatan ?? null,
      kanal,
      versi,
      tindakan: 'menjawab komentar dan direct message',
    })
    peristiwa = putuskanJawab(
      interaksi,
      { ...dasar, peristiwa: 'dijawab', nomor, tetap: alasanTetap(sesi, {}) },
      sesi.zona,
      sesi.sekarang,
    )
    const dijawab = akanTercatat(sesi, peristiwa)
    terlambat = jawabanTerlambat(nilaiInteraksi({ ...interaksi!, dijawab }, dasarRegister(sesi, null)))
    return tulisanInteraksi(sesi, potret, `dijawab: interaksi ${nomor}`, peristiwa, pelaku)
  })
  const hasil = hasilTulis(sesi, peristiwa, `Interaksi ${nomor}`, 'dijawab', commit, { nomor })
  return denganSebab(sesi, { ...hasil, terlambat: terlambat.map((t) => ({ ...t, commit })), peran: peristiwa.peran })
}
