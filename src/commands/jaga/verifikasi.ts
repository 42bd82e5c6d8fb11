import * as option from '../../shell/options/index.js'
import { KontenError } from '../../errors.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Pemeriksaan } from '../../domain/pemeriksaan/bukti.js'
import type { Jawaban } from '../../domain/pemeriksaan/jawaban.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import { daftarPemeriksaan, menungguJawaban } from '../../domain/pemeriksaan/periksa.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { dokumenBeritaAcara } from '../../render/documents/berita-acara.js'
import { show, wantsDocument } from '../../shell/output.js'
import { demand } from '../../shell/values.js'
import { verifyAsIs } from '../../app/check/verify.js'
import { cloudWarning } from '../../storage/local/cloud-folder.js'
import { verifyCode } from '../../app/month/verify-code.js'
import type { Answer } from '../../app/record/answer.js'
import { defineCommand } from '../../shell/define.js'
import type { VerifyResult } from '../../app/check/verify.js'
import type { Session } from '../../app/session.js'

export const command = defineCommand({
  options: {
    sejak: option.optionalValue('commit', {
      help:
        'hanya yang ditulis sesudah commit ini, yang harus ada dalam riwayat; tanpa nilai: sesudah yang terakhir ' +
        'diperiksa tanpa temuan di salinan ini',
    }),
    media: option.flag({ help: 'hitung ulang sha256 setiap foto dan video di folder media/' }),
    penuh: option.flag({ help: 'jalankan juga git fsck' }),
    kode: option.optionalValue('kode', { help: 'periksa kode tutup buku yang tercetak pada register atau laporan' }),
    daftar: option.flag({ help: 'tampilkan daftar pemeriksaan dan artinya' }),
    ...option.output,
  },
  asIs: true,
  inRepository: (raw) => raw['daftar'] === undefined,
  examples: [
    'konten verifikasi',
    'konten verifikasi --media --penuh',
    'konten verifikasi --sejak',
    'konten verifikasi --daftar',
    'konten verifikasi --format pdf --keluaran berita-acara.pdf',
  ],
  run: async ({ session, values, env }) => {
    if (values.daftar) return daftarkan()
    const { sejak: disebut, kode, media = false, penuh = false } = values
    if (typeof disebut === 'string' && !/^[0-9a-f]{4,64}$/.test(disebut))
      throw new KontenError('pemakaian', 'bukan-commit', `--sejak: "${disebut}" bukan nomor commit.`, [
        'konten riwayat ID menampilkan nomor commit setiap peristiwa.',
      ])
    if (kode !== undefined && (session.clone?.gaps ?? []).length === 0)
      return verifyCode(session, kode === true ? await tanyakanKode(session) : kode)
    const hasil = await verifyAsIs(session, { media, penuh, ...(disebut === undefined ? {} : { sejak: disebut }) })
    const { tip, sejak, jumlahPeristiwa, temuan } = hasil
    const ok = !temuan.some(menungguJawaban)
    const data = {
      ok,
      commit: tip,
      sejak,
      peristiwa: jumlahPeristiwa,
      media: media ? 'isi' : 'ukuran',
      ingatan: hasil.remembers,
      temuan: temuan.map((t) => jsonTemuan(t, session.zona)),
    }
    const code = ok ? 0 : 1
    if (wantsDocument(values)) {
      const { zona, now: saat, settings } = session
      const acara = { saat, zona, kantor: settings.kantor.nama, pemeriksaan: daftarPemeriksaan }
      const susun = () => dokumenBeritaAcara({ ...hasil, isiMedia: media }, acara)
      return { ...(await show(session, values, susun, data, [])), code }
    }
    return {
      data,
      text: [...barisSemua(temuan, session.zona), ...ringkas(hasil, media)],
      notes: cloudWarning(session.root, env.vars),
      code,
    }
  },
})

function ringkas(hasilnya: VerifyResult, isiMedia: boolean): string[] {
  const { tip, sejak, jumlahCommit, jumlahPeristiwa, temuan, remembers } = hasilnya
  if (tip === null) return ['Riwayatnya tidak dibaca dan tidak dinilai: salinan ini tidak memuatnya secara utuh.']
  const terjawab = temuan.filter((t) => t.jawaban !== null).length
  const bagian = sejak === null ? '' : ` sesudah ${sejak.slice(0, 12)} (yang sebelumnya tidak diperiksa lagi)`
  const media = isiMedia
    ? 'Isi setiap foto dan video di folder media/ dihitung ulang.'
    : 'Isi foto dan video tidak dilihat, hanya ada tidaknya dan ukurannya; untuk isinya: konten verifikasi --media'
  const hasil =
    temuan.length === 0 ? 'tidak ada temuan.' : `${temuan.length} temuan, ${terjawab} di antaranya sudah dijawab.`
  return [
    `${jumlahCommit} commit${bagian}, ${jumlahPeristiwa} peristiwa, ${daftarPemeriksaan.length} pemeriksaan: ${hasil}`,
    media,
    ...(remembers
      ? []
      : [
          'Apakah riwayat ini pernah dipotong tidak dapat diperiksa: salinan ini tidak mengingat satu ujung pun yang ' +
            'pernah dilihatnya (salinan baru, atau .git/konten dan reflog-nya dihapus). Bandingkan ujungnya dengan ' +
            'salinan lain.',
        ]),
    `Ujung riwayat: ${tip}. Simpan nomor ini di luar komputer untuk memeriksanya kelak dengan --sejak.`,
  ]
}

/** The code of a printed page, typed where the flag stands alone. Throws `pemakaian` where nobody can be asked. */
const tanyakanKode = async (session: Session): Promise<string> =>
  demand('--kode', 'kode tutup buku', (await session.ask?.('Kode tutup buku'))?.trim())

const pemeriksaanUntuk = (kode: string): Pemeriksaan => daftarPemeriksaan.find((d) => d.kode === kode)!

/** What a mere note means is told once, however many there are of it. */
function barisSemua(temuan: readonly TemuanTerjawab[], zona: string): string[] {
  const sudah = new Set<string>()
  return temuan.flatMap((t, i) => {
    const lagi = t.tingkat === 'catatan' && t.jawaban === null && sudah.has(t.kode)
    sudah.add(t.kode)
    if (!lagi) return barisTemuan(t, zona)
    const akhir = temuan[i + 1]?.kode === t.kode ? [] : ['']
    return [`[catatan] ${t.kode}: ${t.pesan} ${letakTemuan(t)}`.trimEnd(), ...akhir]
  })
}

const letakTemuan = (t: TemuanTerjawab): string =>
  [t.id, t.commit === null ? null : `commit ${t.commit}`].filter((s) => s !== null).join(', ')

function barisTemuan(t: TemuanTerjawab, zona: string): string[] {
  const { arti, tindakan } = pemeriksaanUntuk(t.kode)
  const letak = letakTemuan(t)
  return [
    `[${t.tingkat}${t.jawaban ? ', dijawab' : ''}] ${t.kode}: ${t.pesan}`,
    ...(letak === '' ? [] : [`    Letak: ${letak}`]),
    `    Arti: ${arti}`,
    ...(t.jawaban
      ? [
          `    Dijawab ${t.jawaban.oleh} (${asWhom(t.jawaban)}), ${waktuPanjang(t.jawaban.waktu, zona)}, commit ` +
            `${t.jawaban.commit.slice(0, 12)}: ${t.jawaban.alasan}`,
        ]
      : [`    Tindakan: ${tindakan}`]),
    '',
  ]
}

const asWhom = ({ peran, bukti }: Jawaban): string => (bukti === null ? peran : `atas nama ${peran}, bukti: ${bukti}`)

function jsonTemuan(t: TemuanTerjawab, zona: string): Record<string, unknown> {
  const { arti, tindakan } = pemeriksaanUntuk(t.kode)
  return { ...t, arti, tindakan, jawaban: t.jawaban ? { ...t.jawaban, waktu: formatIso(t.jawaban.waktu, zona) } : null }
}

/** The checks themselves, for who wants to know what `verifikasi` looks at. */
function daftarkan(): Answer {
  return {
    data: daftarPemeriksaan.map(({ kode, tingkat, arti, tindakan }) => ({ kode, tingkat, arti, tindakan })),
    text: daftarPemeriksaan.flatMap((d, i) => [
      `${i + 1}. ${d.kode} (${d.tingkat})`,
      `    Arti: ${d.arti}`,
      `    Tindakan: ${d.tindakan}`,
    ]),
  }
}
