import { KontenError } from '../../errors.js'
import { bentukNomor } from '../../domain/bahasa/id.js'
import { namaBulan } from '../../domain/bahasa/kalimat.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import type { Penjelasan } from '../../domain/penjelasan.js'
import { jelaskanInteraksi, jelaskanLangkah, jelaskanLaporan } from '../../domain/penjelasan.js'
import { susunInteraksi } from '../../domain/register/register-interaksi.js'
import { susunPelaporan } from '../../domain/register/register-laporan.js'
import { daftarKanal } from '../../domain/sop/sop.js'
import { bacaBulan } from '../../domain/bahasa/waktu-ketik.js'
import { barisPenjelasan, jsonPenjelasan } from '../../render/documents/penjelasan.js'
import type { Formulir } from '../../shell/form-spec.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { tanpaInteraksi } from '../../app/interaction.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bacaKanal, bacaKeadaan, bacaPer, bukaSesi, dasarLangkah, dasarRegister } from '../../app/session.js'
import { bacaKegiatan } from '../../app/transition.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  bulan?: string
  per?: string
}

/** What is explained: its name, what identifies it in JSON, and its verdicts. */
interface Perkara {
  judul: string
  data: Record<string, unknown>
  penjelasan: Penjelasan[]
}

const kegiatanSaja = formulirKegiatan('jelaskan', null)
const formulir: Formulir = {
  ...kegiatanSaja,
  argumen: { ...kegiatanSaja.argumen!, bolehTanpa: (opsi) => opsi['bulan'] !== undefined },
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.argument('[langkah]')
    .option('--kanal <kanal>', 'medsos atau website (bawaan: keduanya)')
    .option('--bulan <bulan>', 'sebagai ganti ID: laporan bulanan bulan itu')
    .option('--per <waktu>', 'nilai yang belum selesai seperti pada saat itu')
  contoh(
    p,
    'konten jelaskan 7q2f',
    'konten jelaskan 7q2f 2 --kanal medsos',
    'konten jelaskan 2026-10-001',
    'konten jelaskan --bulan 2026-10 --kanal medsos',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, dicari, no) => {
        const sesi = await bukaSesi(env, opsi)
        const { judul, data, penjelasan } = await perkara(sesi, opsi, dicari, no)
        const baris = penjelasan.flatMap((satu) => ['', ...barisPenjelasan(satu, sesi.zona)])
        return {
          data: { ...data, langkah: penjelasan.map((satu) => jsonPenjelasan(satu, sesi.zona)) },
          teks: [judul, ...baris],
        }
      }),
    ),
  )
}

/** Finds what is meant: a kegiatan by its id, a comment or direct message by its number, a monthly report by its month. */
async function perkara(sesi: Sesi, opsi: Opsi, dicari: string | undefined, no: string | undefined): Promise<Perkara> {
  if ((dicari === undefined) === (opsi.bulan === undefined))
    throw new KontenError(
      'pemakaian',
      'sasaran-tidak-jelas',
      'Sebutkan ID kegiatan, nomor interaksi, atau --bulan untuk laporan bulanan.',
      ['konten jelaskan --help'],
    )
  if (dicari === undefined) return laporan(sesi, opsi, opsi.bulan!)
  return bentukNomor(dicari) ? interaksi(sesi, opsi, dicari) : kegiatan(sesi, opsi, dicari, no)
}

async function kegiatan(sesi: Sesi, opsi: Opsi, dicari: string, no: string | undefined): Promise<Perkara> {
  if (no !== undefined && !/^[1-9]\d?$/.test(no))
    throw new KontenError('pemakaian', 'langkah-tidak-dikenal', `"${no}" bukan nomor langkah SOP.`, ['konten sop'])
  const { kegiatan: k } = await bacaKegiatan(sesi, await sesi.store.potret(), dicari)
  const dasar = dasarLangkah(sesi, bacaPer(sesi, opsi.per) ?? sesi.sekarang)
  const kanal = bacaKanal(sesi, opsi.kanal)
  const penjelasan = [...k.jalur.values()]
    .filter((j) => kanal.includes(j.kanal))
    .flatMap((j) =>
      langkahJalur(k, j, dasar)
        .filter((l) => no === undefined || l.baris.no === Number(no))
        .map((l) => jelaskanLangkah(k, j, l, dasar)),
    )
  if (penjelasan.length === 0)
    throw new KontenError(
      'pemakaian',
      'langkah-belum-ada',
      `Belum ada putaran langkah ${no ?? ''} pada kegiatan ini.`,
      [`konten jelaskan ${k.id}`],
    )
  return {
    judul: `${k.judul} (${k.id}), Hari H ${k.hariH}`,
    data: { id: k.id, judul: k.judul, hariH: k.hariH },
    penjelasan,
  }
}

async function interaksi(sesi: Sesi, opsi: Opsi, nomor: string): Promise<Perkara> {
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const dasar = dasarRegister(sesi, bacaPer(sesi, opsi.per))
  const baris = susunInteraksi(keadaan, { bulan: null, kanal: daftarKanal }, dasar).find(
    (b) => b.interaksi.nomor === nomor,
  )
  if (!baris) throw tanpaInteraksi(nomor)
  const { diterima } = baris.interaksi
  const penjelasan = jelaskanInteraksi(baris, dasar)
  const judul = `Interaksi ${nomor}: ${diterima.jenis} ${diterima.platform}`
  return {
    judul:
      penjelasan === null
        ? `${judul}. Tidak dinilai: SOP ${baris.kanal} tidak mempunyai langkah untuk menjawab interaksi.`
        : judul,
    data: { nomor },
    penjelasan: penjelasan === null ? [] : [penjelasan],
  }
}

async function laporan(sesi: Sesi, opsi: Opsi, ketikan: string): Promise<Perkara> {
  const bulan = bacaBulan(ketikan, sesi.zona, sesi.sekarang)
  const { keadaan } = await bacaKeadaan(sesi, await sesi.store.potret())
  const dasar = dasarRegister(sesi, bacaPer(sesi, opsi.per))
  const daftar = susunPelaporan(keadaan, { bulan, kanal: bacaKanal(sesi, opsi.kanal) }, dasar)
  const nama = namaBulan(bulan, sesi.zona)
  if (daftar.length === 0)
    throw new KontenError(
      'pemakaian',
      'laporan-belum-ada',
      `Belum ada laporan ${nama} yang dinilai: bulannya belum berakhir, atau tidak ada yang tercatat.`,
      [`konten laporan --bulan ${bulan}`],
    )
  return {
    judul: `Laporan bulanan ${nama}`,
    data: { bulan },
    penjelasan: daftar.map((l) => jelaskanLaporan(l, keadaan.laporan, dasar)),
  }
}
