import { lamaLewat, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import { langkahJalur } from '../../domain/register/langkah.js'
import { formatIso } from '../../domain/bahasa/waktu.js'
import { jalurKegiatan } from '../../domain/bahasa/id.js'
import { bagianKanal } from '../../domain/sop/sop.js'
import { dokumenTanggapan, jsonTanggapan } from '../../render/documents/tanggapan.js'
import type { OpsiKeluaran } from '../../shell/output.js'
import { keluarkan, opsiKeluaran } from '../../shell/output.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bukaSesi, dasarLangkah } from '../../app/session.js'
import { bacaKegiatan, berkasKerja } from '../../app/transition.js'
import { kelengkapanJalur } from '../../domain/keadaan/kelengkapan.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

interface Opsi extends OpsiKeluaran {
  tanggapan?: boolean
  nomor?: string
}

export const pasang: Pasang = (p, jalankan, env) => {
  p.option('--tanggapan', 'tanggapan PPID (keluaran langkah 3) sebagai lembar').option(
    '--nomor <nomor>',
    'nomor surat tanggapan',
  )
  opsiKeluaran(p)
  contoh(
    p,
    'konten lihat 7q2f',
    'konten lihat apel',
    'konten lihat 7q2f --tanggapan --format pdf --keluaran tanggapan.pdf',
  )
  p.action(
    jalankan<Opsi>(
      denganFormulir(env, formulirKegiatan('lihat', null), async (opsi, dicari) => {
        const sesi = await bukaSesi(env, opsi)
        const terbaca = await bacaKegiatan(sesi, await sesi.store.potret(), dicari)
        const { kegiatan: k, berkas } = terbaca
        const { zona } = sesi
        if (opsi.tanggapan) {
          const semua = [...k.jalur.values()].flatMap((j) => langkahJalur(k, j, dasarLangkah(sesi, sesi.sekarang)))
          const langkah = new Map(semua.flatMap((l) => (l.commit === null ? [] : [[l.commit, l] as const])))
          const susun = () =>
            dokumenTanggapan(k, { zona, kantor: sesi.pengaturan.kantor.nama, nomor: opsi.nomor, langkah })
          return keluarkan(
            sesi,
            opsi,
            susun,
            { id: k.id, judul: k.judul, tanggapan: jsonTanggapan(k, langkah, (t) => formatIso(t, zona)) },
            [],
          )
        }
        const { aturan } = sesi.pengaturan
        const jalur = [...k.jalur.values()].map((j) => ({
          kanal: j.kanal,
          status: j.tahap,
          kelengkapan: kelengkapanJalur(k, j, aturan),
          teks: berkas.isi[bagianKanal[j.kanal]],
          menunggu: langkahJalur(k, j, dasarLangkah(sesi, sesi.sekarang)).filter((l) => l.selesai === null),
        }))
        const baris = [
          k.judul,
          `ID        ${k.id}`,
          `Jenis     ${k.jenis}`,
          `Kegiatan  ${waktuPanjang(k.mulai, zona)}${k.selesai === k.mulai ? '' : ` sampai ${waktuPanjang(k.selesai, zona)}`}`,
          `Lokasi    ${k.lokasi || '-'}`,
          `Pelaksana ${k.pelaksana}`,
          `Media     ${berkas.media.length === 0 ? '-' : ''}`,
          ...berkas.media.map(
            (m) => `  ${m.nama} (${m.jenis}, ${m.dimensi}, ${m.ukuran} byte, sha256 ${m.sha256.slice(0, 12)})`,
          ),
          '',
          '## Narasi',
          berkas.isi.narasi || '-',
          ...jalur.flatMap((j) => [
            '',
            `## ${j.kanal}: ${j.status}${j.kelengkapan.lengkap ? '' : ' (tidak lengkap)'}`,
            ...j.menunggu.map(
              (l) =>
                `Menunggu langkah ${l.baris.no} (${l.peran})${l.verdik === 'lewat' ? `, lewat ${lamaLewat(l)}` : l.tenggat === null ? '' : `, tenggat ${waktuPanjang(l.tenggat, zona)}`}.`,
            ),
            j.teks || '(belum ada draf)',
          ]),
        ]
        const berubah = JSON.stringify(await berkasKerja(sesi, terbaca)) !== JSON.stringify(berkas)
        return {
          data: {
            id: k.id,
            judul: k.judul,
            jenis: k.jenis,
            mulai: formatIso(k.mulai, zona),
            selesai: formatIso(k.selesai, zona),
            hariH: k.hariH,
            lokasi: k.lokasi,
            pelaksana: k.pelaksana,
            media: berkas.media,
            narasi: berkas.isi.narasi,
            kanal: jalur.map(({ kanal, status, kelengkapan, teks }) => ({ kanal, status, kelengkapan, teks })),
          },
          teks: baris,
          pesan: berubah
            ? [
                `${jalurKegiatan(k.id)} disunting dengan tangan dan belum dicatat; yang tampil adalah yang tercatat. Catat dengan konten sunting ${k.id}, atau sisihkan dengan git stash push -- ${jalurKegiatan(k.id)}`,
              ]
            : [],
        }
      }),
    ),
  )
}
