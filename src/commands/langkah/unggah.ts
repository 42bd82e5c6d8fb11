import { KontenError } from '../../errors.js'
import type { Diunggah, Unggahan } from '../../domain/peristiwa/peristiwa.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { bacaTautan, platformTautan } from '../../domain/bahasa/tautan.js'
import { bersihkan } from '../../domain/bahasa/teks.js'
import type { Media } from '../../storage/record/item-file.js'
import { catatanTersimpan } from '../../app/media-notes.js'
import { barisTeks, daftarTeks, isianWaktu } from '../../shell/questions.js'
import { isiKini } from '../../app/current-text.js'
import { salahSatu, wajib } from '../../shell/values.js'
import { sesudah } from '../../app/after.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bacaKanal, bukaSesi } from '../../app/session.js'
import { dasarPeristiwa, pilihSatuKanal, transisi, versiJalur, alasanTetap } from '../../app/transition.js'
import { opsiSesudah } from '../../shell/options/after.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiUmum {
  kanal?: string
  tautan?: string[]
  platform?: string
}

const formulir = formulirKegiatan('unggah', 'diunggah', {
  isian: [
    daftarTeks('--tautan', 'Alamat konten yang sudah tayang (bila beberapa, pisahkan dengan spasi)', 'spasi', {
      wajib: true,
    }),
    barisTeks('--platform', 'Platform (kosong: menurut alamatnya)', {
      bila: (k) =>
        k.kanal === 'medsos' &&
        [k.opsi['tautan'] ?? []].flat().some((t) => typeof t === 'string' && platformTautan(t) === null),
    }),
    isianWaktu('Kapan tayang'),
  ],
})

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--kanal <kanal>', 'medsos atau website')
    .option('--tautan <url...>', 'alamat konten yang sudah tayang, satu atau lebih')
    .option('--platform <nama>', 'bila alamatnya tidak menunjukkan platformnya')
  opsiSesudah(p)
  contoh(
    p,
    'konten unggah 7q2f --kanal medsos --tautan https://www.instagram.com/p/CAbCdEfGhIj/',
    'konten unggah 7q2f --kanal website --tautan https://nomporejo-kulonprogo.desa.id/artikel/2026/10/1/apel',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulir, async (opsi, id) => {
        const sesi = await bukaSesi(env, opsi)
        const kanalDisebut = bacaKanal(sesi, opsi.kanal)
        const tautan = opsi.tautan ?? [wajib('--tautan', 'alamat konten yang sudah tayang', undefined)]
        let catatan: string[] = []
        const hasil = await transisi(sesi, id, async (terbaca) => {
          const { kegiatan } = terbaca
          const kanal = pilihSatuKanal(kegiatan, kanalDisebut, opsi.kanal !== undefined)
          const { pelaku, ...dasar } = await dasarPeristiwa(sesi, {
            jenis: 'diunggah',
            kegiatan: kegiatan.id,
            kanal: [kanal],
            versi: versiJalur(kegiatan, [kanal]),
            tindakan: 'mengunggah',
          })
          const { diputus, teks, media, hilang } = await isiKini(sesi, terbaca, kanal)
          catatan = [
            ...(hilang.length === 0
              ? []
              : [
                  `Catatan: ${hilang.length} media tidak ada di salinan ini, sehingga tidak dapat dicocokkan dengan yang disetujui.`,
                ]),
            ...(await peringatanGps(
              sesi,
              terbaca.berkas.media.filter((m) => diputus.includes(m.sha256)),
            )),
          ]
          const unggahan = tautan.map((t) => bacaUnggahan(sesi, kanal, t, opsi.platform))
          const peristiwa: Diunggah = {
            ...dasar,
            peristiwa: 'diunggah',
            unggahan,
            teks,
            media,
            tetap: alasanTetap(sesi, { '--tautan': tautan.join('\n') }),
          }
          return { rancangan: { peristiwa }, pelaku }
        })
        return sesudah(sesi, { ...hasil, pesan: [...(hasil.pesan ?? []), ...catatan] })
      }),
    ),
  )
}

async function peringatanGps(sesi: Sesi, media: readonly Media[]): Promise<string[]> {
  const catatan = await catatanTersimpan(sesi, media, null)
  return catatan.filter((c) => c.kode === 'gps').map((c) => `Peringatan: ${c.pesan}`)
}

function bacaUnggahan(sesi: Sesi, kanal: Kanal, teks: string, platform: string | undefined): Unggahan {
  const url = bacaTautan(teks.trim())
  if (!url)
    throw new KontenError(
      'pemakaian',
      'tautan-tidak-terbaca',
      `--tautan: "${bersihkan(teks)}" bukan alamat http atau https.`,
      ['Salin alamat lengkap dari peramban.'],
    )
  const dikenal =
    platform === undefined ? platformTautan(url.href) : salahSatu('--platform', platform, sesi.pengaturan.platform)
  if (kanal === 'website') return { platform: 'website', tautan: url.href }
  if (dikenal === null || dikenal === 'website')
    throw new KontenError('pemakaian', 'platform-tidak-dikenal', `Platform dari ${url.host} tidak dikenal.`, [
      `Tambahkan --platform (${sesi.pengaturan.platform.filter((n) => n !== 'website').join(', ')})`,
    ])
  return { platform: dikenal, tautan: url.href }
}
