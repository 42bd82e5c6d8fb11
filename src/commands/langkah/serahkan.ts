import { KontenError } from '../../errors.js'
import type { Diserahkan } from '../../domain/peristiwa/peristiwa.js'
import { barisUntuk } from '../../domain/sop/sop.js'
import { sidikTeks } from '../../storage/record/item-file.js'
import { periksaMedia } from '../../storage/media/media.js'
import type { Konteks } from '../../shell/form-spec.js'
import { berkasMedia, paragraf, isianWaktu } from '../../shell/questions.js'
import { bacaTeks, cariBerkas } from '../../shell/values.js'
import { sesudah } from '../../app/after.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import { alasanTetap, dasarPeristiwa, namaBerkas, pilihKanal, transisi, versiJalur } from '../../app/transition.js'
import { bahanJalur } from '../../domain/keadaan/baca.js'
import { kelengkapan } from '../../domain/keadaan/kelengkapan.js'
import type { OpsiUmum } from '../../app/session.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  narasi?: string
  foto?: string[]
  video?: string[]
}

const tanpaBahan = ({ opsi }: Konteks): boolean =>
  opsi['narasi'] === undefined && opsi['foto'] === undefined && opsi['video'] === undefined

const formulir = formulirKegiatan('serahkan', 'diserahkan', {
  isian: [
    paragraf('--narasi', 'Narasi baru (kosong: tetap)', { wajib: tanpaBahan }),
    berkasMedia('--foto', 'foto', () => 0, { wajib: tanpaBahan }),
    berkasMedia('--video', 'video', () => 0),
    isianWaktu('Kapan bahannya diserahkan'),
  ],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'kanal yang ditolak')
    .option('--narasi <teks>', 'narasi baru: teks, @berkas, atau - untuk masukan standar')
    .option('--foto <berkas...>', 'foto baru; menggantikan foto penyerahan sebelumnya')
    .option('--video <berkas...>', 'video baru; menggantikan video sebelumnya')
  opsiSesudah(p)
  contoh(p, 'konten serahkan 7q2f --kanal website --narasi @narasi-baru.txt --foto foto-*.jpg')
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const sesi = await bukaSesi(env, opsi)
        const kanalDisebut = bacaKanal(sesi, opsi.kanal)
        if (opsi.narasi === undefined && opsi.foto === undefined && opsi.video === undefined)
          throw new KontenError('pemakaian', 'tanpa-bahan', 'Penyerahan ulang memerlukan bahan baru.', [
            'Tambahkan --narasi, --foto, atau --video',
          ])
        const narasi = opsi.narasi === undefined ? null : await bacaTeks(env, '--narasi', opsi.narasi)
        const foto =
          opsi.foto === undefined ? null : await periksaMedia(await cariBerkas(env, '--foto', opsi.foto), 'foto')
        const video =
          opsi.video === undefined ? null : await periksaMedia(await cariBerkas(env, '--video', opsi.video), 'video')
        const hasil = await transisi(sesi, id, async ({ kegiatan }) => {
          const kanal = pilihKanal(kegiatan, kanalDisebut, opsi.kanal !== undefined)
          const versi = versiJalur(kegiatan, kanal)
          const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
            jenis: 'diserahkan',
            kegiatan: kegiatan.id,
            kanal,
            versi,
            tindakan: 'menyerahkan bahan kegiatan',
          })
          const baru = {
            foto: foto?.map((m) => m.sha256) ?? null,
            video: video?.map((m) => m.sha256) ?? null,
            narasi: narasi === null ? null : sidikTeks(narasi),
          }
          const lengkap = kanal
            .map((k) => kegiatan.jalur.get(k))
            .filter((j) => j !== undefined)
            // A track that does not wait for a hand-over is refused for that, not for what the hand-over lacks.
            .filter((j) => barisUntuk(j.versi, 'diserahkan')?.sesudah.includes(j.tahap))
            .map((j) => {
              const lama = bahanJalur(j)
              const bahan = {
                foto: baru.foto ?? lama.foto,
                video: baru.video ?? lama.video,
                narasi: baru.narasi ?? lama.narasi,
              }
              return kelengkapan(kegiatan, bahan, barisUntuk(j.versi, 'diserahkan'), sesi.pengaturan.aturan)
            })
          const teks = { '--narasi': narasi, ...namaBerkas([...(foto ?? []), ...(video ?? [])]) }
          const peristiwa: Diserahkan = {
            ...dasar,
            peristiwa: 'diserahkan',
            kepala: null,
            ...baru,
            tetap: alasanTetap(sesi, teks, lengkap),
          }
          return {
            rancangan: {
              peristiwa,
              ...(narasi === null ? {} : { isi: { narasi } }),
              media: [...(foto ?? []), ...(video ?? [])],
            },
            pelaku,
          }
        })
        return sesudah(sesi, hasil)
      }),
    ),
  )
}
