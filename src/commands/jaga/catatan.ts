import { KontenError } from '../../errors.js'
import type { Dijelaskan } from '../../domain/peristiwa/peristiwa.js'
import { menungguJawaban } from '../../domain/pemeriksaan/periksa.js'
import { periksaMasaDepan } from '../../domain/putusan/putusan.js'
import { satuBaris } from '../../domain/bahasa/teks.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import type { Formulir } from '../../shell/form-spec.js'
import { paragraf } from '../../shell/questions.js'
import { bacaTeks, wajib } from '../../shell/values.js'
import { periksaSesi } from '../../app/verify.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bukaSesi } from '../../app/session.js'
import { alasanTetap, dasarTindakan, hasilTulis, tulisanPeristiwa } from '../../app/transition.js'
import type { OpsiUmum } from '../../app/session.js'
import { denganFormulir } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  alasan?: string
}

const formulir: Formulir = {
  nama: 'catatan',
  argumen: {
    nama: 'commit',
    pilihan: async ({ sesi }) =>
      (await periksaSesi(sesi, {})).temuan
        .filter((t) => t.commit !== null && menungguJawaban(t))
        .map((t) => ({
          nilai: t.commit!.slice(0, 12),
          judul: `${t.commit!.slice(0, 12)} ${t.kode}`,
          keterangan: t.pesan,
        })),
  },
  tindakan: null,
  peran: ['admin-medsos', ...daftarPeran],
  isian: [paragraf('--alasan', 'Apa yang terjadi, dan apa yang sudah dilakukan?', { wajib: true })],
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--alasan <teks>', 'apa yang terjadi dan apa yang sudah dilakukan: teks, @berkas, atau -')
  contoh(p, 'konten catatan 1a2b3c4d --alasan "Salah ketik jam; surat keterangan nomor 12." --sebagai Carik')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, dicari) => {
        const sesi = await bukaSesi(env, opsi)
        const alasan = await bacaTeks(env, '--alasan', wajib('--alasan', 'penjelasan atas temuan', opsi.alasan))
        if (alasan === '')
          throw new KontenError('pemakaian', 'alasan-kosong', 'Penjelasan kosong.', ['Tambahkan --alasan "…"'])
        const { temuan, cariCommit } = await periksaSesi(sesi, {})
        const commit =
          cariCommit(dicari) ?? temuan.find((t) => t.commit !== null && t.commit.startsWith(dicari))?.commit ?? null
        if (commit === null)
          throw new KontenError(
            'pemakaian',
            'commit-tidak-ada',
            `"${satuBaris(dicari)}" bukan nomor commit dalam riwayat, atau cocok dengan beberapa.`,
            ['konten verifikasi'],
          )
        const kode = [...new Set(temuan.filter((t) => t.commit === commit && menungguJawaban(t)).map((t) => t.kode))]
        if (kode.length === 0)
          throw new KontenError(
            'pemakaian',
            'tanpa-temuan',
            `Tidak ada temuan yang menunggu jawaban pada commit ${commit.slice(0, 12)}.`,
            ['konten verifikasi'],
          )
        const apa = {
          kegiatan: null,
          kanal: [],
          langkah: '',
          boleh: ['admin-medsos' as const, ...daftarPeran],
          tindakan: 'menjawab temuan',
        }
        const { pelaku, ...dasar } = await dasarTindakan(sesi, apa)
        const tetap = alasanTetap(sesi, { '--alasan': alasan })
        const peristiwa: Dijelaskan = {
          ...dasar,
          peristiwa: 'dijelaskan',
          catatan: alasan,
          commit,
          temuan: kode,
          tetap,
        }
        periksaMasaDepan(peristiwa.waktu, sesi.sekarang, sesi.zona)
        const oid = await sesi.store.tulis(async () =>
          tulisanPeristiwa(
            sesi,
            `dijelaskan: temuan pada ${commit.slice(0, 12)} (${kode.join(', ')})`,
            peristiwa,
            pelaku,
            new Map(),
          ),
        )
        return hasilTulis(
          sesi,
          peristiwa,
          `Temuan ${kode.join(', ')} pada commit ${commit.slice(0, 12)}`,
          'dijelaskan',
          oid,
          { temuan: kode },
        )
      }),
    ),
  )
}
