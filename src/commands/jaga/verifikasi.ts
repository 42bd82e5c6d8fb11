import { KontenError } from '../../errors.js'
import { waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Pemeriksaan } from '../../domain/pemeriksaan/bukti.js'
import type { TemuanTerjawab } from '../../domain/pemeriksaan/periksa.js'
import { daftarPemeriksaan, menungguJawaban } from '../../domain/pemeriksaan/periksa.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import type { Env } from '../../env.js'
import { penanya, wajib } from '../../shell/values.js'
import { periksaSesi } from '../../app/verify.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { peringatanSinkron } from '../../storage/local/cloud-folder.js'
import { bukaSesi } from '../../app/session.js'
import { periksaKode } from '../../app/verify-code.js'
import type { Hasil } from '../../app/answer.js'
import type { OpsiUmum } from '../../app/session.js'

interface Opsi extends OpsiUmum {
  sejak?: string | true
  media?: boolean
  penuh?: boolean
  daftar?: boolean
  kode?: string | true
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option(
    '--sejak [commit]',
    'hanya yang ditulis sesudah commit ini, yang harus ada dalam riwayat; tanpa nilai: sesudah yang terakhir diperiksa tanpa temuan di salinan ini',
  )
    .option('--media', 'hitung ulang sha256 setiap foto dan video di folder media/')
    .option('--penuh', 'jalankan juga git fsck')
    .option('--kode [kode]', 'periksa kode tutup buku yang tercetak pada register atau laporan')
    .option('--daftar', 'tampilkan daftar pemeriksaan dan artinya')
  contoh(
    p,
    'konten verifikasi',
    'konten verifikasi --media --penuh',
    'konten verifikasi --sejak',
    'konten verifikasi --daftar',
  )
  p.action(
    jalankan<Opsi>(async (opsi) => {
      if (opsi.daftar) return daftarkan()
      if (typeof opsi.sejak === 'string' && !/^[0-9a-f]{4,64}$/.test(opsi.sejak))
        throw new KontenError('pemakaian', 'bukan-commit', `--sejak: "${opsi.sejak}" bukan nomor commit.`, [
          'konten riwayat ID menampilkan nomor commit setiap peristiwa.',
        ])
      const sesi = await bukaSesi(env, opsi)
      if (opsi.kode !== undefined)
        return periksaKode(sesi, opsi.kode === true ? await tanyakanKode(env, opsi) : opsi.kode)
      const { tip, sejak, jumlahCommit, jumlahPeristiwa, temuan } = await periksaSesi(sesi, opsi)
      const menunggu = temuan.filter(menungguJawaban).length
      const terjawab = temuan.filter((t) => t.jawaban !== null).length
      const ringkas = [
        `${jumlahCommit} commit${sejak === null ? '' : ` sesudah ${sejak.slice(0, 12)} (yang sebelumnya tidak diperiksa lagi)`}, ${jumlahPeristiwa} peristiwa, ${daftarPemeriksaan.length} pemeriksaan: ${temuan.length === 0 ? 'tidak ada temuan.' : `${temuan.length} temuan, ${terjawab} di antaranya sudah dijawab.`}`,
        `Ujung riwayat: ${tip}. Simpan nomor ini di luar komputer untuk memeriksanya kelak dengan --sejak.`,
      ]
      return {
        data: {
          ok: menunggu === 0,
          commit: tip,
          sejak,
          peristiwa: jumlahPeristiwa,
          temuan: temuan.map((t) => jsonTemuan(t, sesi.zona)),
        },
        teks: [...temuan.flatMap((t) => barisTemuan(t, sesi.zona)), ...ringkas],
        pesan: peringatanSinkron(sesi.akar, env.vars),
        kode: menunggu === 0 ? 0 : 1,
      }
    }),
  )
}

/** The code of a printed page, typed where the flag stands alone. Throws `pemakaian` where nobody can be asked. */
const tanyakanKode = async (env: Env, opsi: Opsi): Promise<string> =>
  wajib('--kode', 'kode tutup buku', (await penanya(env, opsi)?.teks('Kode tutup buku'))?.trim())

const pemeriksaanUntuk = (kode: string): Pemeriksaan => daftarPemeriksaan.find((d) => d.kode === kode)!

function barisTemuan(t: TemuanTerjawab, zona: string): string[] {
  const { arti, tindakan } = pemeriksaanUntuk(t.kode)
  const letak = [t.id, t.commit === null ? null : `commit ${t.commit}`].filter((s) => s !== null).join(', ')
  return [
    `[${t.tingkat}${t.jawaban ? ', dijawab' : ''}] ${t.kode}: ${t.pesan}`,
    ...(letak === '' ? [] : [`    Letak: ${letak}`]),
    `    Arti: ${arti}`,
    ...(t.jawaban
      ? [
          `    Dijawab ${t.jawaban.oleh} (${t.jawaban.peran}), ${waktuPanjang(t.jawaban.waktu, zona)}, commit ${t.jawaban.commit.slice(0, 12)}: ${t.jawaban.alasan}`,
        ]
      : [`    Tindakan: ${tindakan}`]),
    '',
  ]
}

function jsonTemuan(t: TemuanTerjawab, zona: string): Record<string, unknown> {
  const { arti, tindakan } = pemeriksaanUntuk(t.kode)
  return { ...t, arti, tindakan, jawaban: t.jawaban ? { ...t.jawaban, waktu: formatIso(t.jawaban.waktu, zona) } : null }
}

/** The checks themselves, for who wants to know what `verifikasi` looks at. */
function daftarkan(): Hasil {
  return {
    data: daftarPemeriksaan.map(({ kode, tingkat, arti, tindakan }) => ({ kode, tingkat, arti, tindakan })),
    teks: daftarPemeriksaan.flatMap((d, i) => [
      `${i + 1}. ${d.kode} (${d.tingkat})`,
      `    Arti: ${d.arti}`,
      `    Tindakan: ${d.tindakan}`,
    ]),
  }
}
