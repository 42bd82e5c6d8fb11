import { nilaiCatat } from '../domain/baku-mutu.js'
import { durasi, waktuPanjang } from '../domain/kalimat.js'
import type { Tercatat } from '../domain/peristiwa.js'
import { bersihkan } from '../domain/teks.js'
import { formatIso, selisihMenit } from '../domain/waktu.js'
import { lipat } from '../render/terminal.js'
import { layar } from './keluaran.js'
import type { OpsiUmum, Pasang } from './perintah.js'
import { contoh } from './perintah.js'
import { bukaSesi } from './sesi.js'
import { bacaKegiatan } from './transisi.js'

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(p, 'konten riwayat 7q2f')
  p.action(
    jalankan<OpsiUmum>(async (opsi, dicari) => {
      const sesi = await bukaSesi(env, opsi)
      const { kegiatan } = await bacaKegiatan(sesi, await sesi.store.potret(), dicari!)
      const { zona } = sesi
      const sebelum = new Map<string, number>()
      const peristiwa = kegiatan.riwayat.map((p) => {
        const lalu = p.kanal.map((k) => sebelum.get(k)).filter((w) => w !== undefined)
        for (const k of p.kanal) sebelum.set(k, p.waktu)
        return { p, catat: nilaiCatat(p.waktu, p.jejak, lalu.length === 0 ? null : Math.max(...lalu)), gugur: kegiatan.gugur.get(p.jejak.commit) ?? null }
      })
      const kolom = layar(env, opsi).kolom
      const baris = peristiwa.flatMap(({ p, catat, gugur }) => [
        `${waktuPanjang(p.waktu, zona)}`,
        `  ${p.peristiwa} (${p.kanal.join(', ')}), langkah ${p.langkah}, oleh ${p.oleh} sebagai ${p.peran}${gugur === null ? '' : `, ${gugur === 'dibatalkan' ? 'dibatalkan' : 'tidak sah, tidak dihitung'}`}`,
        ...rincian(p).map((r) => `  ${r}`),
        `  dicatat ${catat === 'belakangan' ? `${durasi(selisihMenit(p.waktu, p.jejak.dicatat))} kemudian` : catat}, commit ${p.jejak.commit.slice(0, 12)}`,
      ])
      return {
        data: {
          id: kegiatan.id,
          judul: kegiatan.judul,
          peristiwa: peristiwa.map(({ p, catat, gugur }) => ({
            peristiwa: p.peristiwa,
            kanal: p.kanal,
            langkah: p.langkah,
            oleh: p.oleh,
            peran: p.peran,
            waktu: formatIso(p.waktu, zona),
            dicatat: formatIso(p.jejak.dicatat, zona),
            catat,
            gugur,
            catatan: p.catatan,
            commit: p.jejak.commit,
          })),
        },
        teks: `${[`${kegiatan.judul} (${kegiatan.id})`, '', ...baris].map((b) => lipat(bersihkan(b), kolom)).join('\n')}\n`,
      }
    }),
  )
}

/** What a peristiwa says beyond who, when and where. */
function rincian(p: Tercatat): string[] {
  const sendiri =
    p.peristiwa === 'ditolak'
      ? [`alasan: ${p.alasan}${p.pasal === null ? '' : `, Pasal ${p.pasal}`}${p.final ? ', final' : ''}`]
      : p.peristiwa === 'diunggah'
        ? p.unggahan.map((u) => `${u.platform}: ${u.tautan}`)
        : p.peristiwa === 'diserahkan'
          ? [
              `foto ${p.foto?.length ?? 'tetap'}, video ${p.video?.length ?? 'tetap'}, narasi ${p.narasi === null ? 'tetap' : p.narasi === '' ? 'tidak ada' : 'ada'}`,
            ]
          : []
  return [
    ...sendiri,
    ...(p.catatan === '' ? [] : [`catatan: ${p.catatan}`]),
    ...(p.bukti === null ? [] : [`atas nama, bukti: ${p.bukti}`]),
    ...(p.tetap === null ? [] : [`diteruskan di bawah baku mutu: ${p.tetap}`]),
  ]
}
