import { nilaiCatat } from '../../domain/sop/baku-mutu.js'
import { durasi, waktuPanjang } from '../../domain/bahasa/kalimat.js'
import type { Tercatat } from '../../domain/peristiwa/peristiwa.js'
import { formatIso, selisihMenit } from '../../domain/bahasa/waktu.js'
import { bentukNomor } from '../../domain/bahasa/id.js'
import type { Pasang } from '../../shell/command.js'
import { contoh } from '../../shell/command.js'
import { bacaRiwayatInteraksi, tanpaInteraksi } from '../../app/interaction.js'
import type { Sesi, OpsiUmum } from '../../app/session.js'
import { bukaSesi } from '../../app/session.js'
import { bacaKegiatan } from '../../app/transition.js'
import { denganFormulir, formulirKegiatan } from '../../shell/form-command.js'

export const pasang: Pasang = (p, jalankan, env) => {
  contoh(p, 'konten riwayat 7q2f', 'konten riwayat 2026-10-001   # sebuah komentar')
  p.action(
    jalankan<OpsiUmum>(
      denganFormulir(env, formulirKegiatan('riwayat', null), async (opsi, dicari) => {
        const sesi = await bukaSesi(env, opsi)
        const {
          judul,
          data,
          riwayat,
          gugur: daftarGugur,
        } = bentukNomor(dicari) ? await riwayatInteraksi(sesi, dicari) : await riwayatKegiatan(sesi, dicari)
        const { zona } = sesi
        const sebelum = new Map<string, number>()
        const peristiwa = riwayat.map((satu) => {
          const lalu = satu.kanal.map((k) => sebelum.get(k)).filter((w) => w !== undefined)
          for (const k of satu.kanal) sebelum.set(k, satu.waktu)
          return {
            satu,
            catat: nilaiCatat(satu.waktu, satu.jejak, lalu.length === 0 ? null : Math.max(...lalu)),
            gugur: daftarGugur.get(satu.jejak.commit) ?? null,
          }
        })
        const baris = peristiwa.flatMap(({ satu, catat, gugur }) => [
          waktuPanjang(satu.waktu, zona),
          `  ${satu.peristiwa} (${satu.kanal.join(', ')}), langkah ${satu.langkah}, oleh ${satu.oleh} sebagai ${satu.peran}${gugur === null ? '' : `, ${gugur === 'dibatalkan' ? 'dibatalkan' : 'tidak sah, tidak dihitung'}`}`,
          ...rincian(satu).map((r) => `  ${r}`),
          `  dicatat ${catat === 'belakangan' ? `${durasi(selisihMenit(satu.waktu, satu.jejak.dicatat))} kemudian` : catat}, commit ${satu.jejak.commit.slice(0, 12)}`,
        ])
        return {
          data: {
            ...data,
            peristiwa: peristiwa.map(({ satu, catat, gugur }) => ({
              peristiwa: satu.peristiwa,
              kanal: satu.kanal,
              langkah: satu.langkah,
              oleh: satu.oleh,
              peran: satu.peran,
              waktu: formatIso(satu.waktu, zona),
              dicatat: formatIso(satu.jejak.dicatat, zona),
              catat,
              gugur,
              catatan: satu.catatan,
              commit: satu.jejak.commit,
            })),
          },
          teks: [judul, '', ...baris],
        }
      }),
    ),
  )
}

/** A timeline: its name, what identifies it in JSON, its peristiwa from the oldest, and which of them do not count. */
interface GarisWaktu {
  judul: string
  data: Record<string, string>
  riwayat: readonly Tercatat[]
  gugur: ReadonlyMap<string, 'dibatalkan' | 'tidak-sah'>
}

async function riwayatKegiatan(sesi: Sesi, dicari: string): Promise<GarisWaktu> {
  const { id, judul, riwayat, gugur } = (await bacaKegiatan(sesi, await sesi.store.potret(), dicari)).kegiatan
  return { judul: `${judul} (${id})`, data: { id, judul }, riwayat, gugur }
}

async function riwayatInteraksi(sesi: Sesi, nomor: string): Promise<GarisWaktu> {
  const riwayat = await bacaRiwayatInteraksi(await sesi.store.potret(), nomor)
  if (riwayat.length === 0) throw tanpaInteraksi(nomor)
  const gugur = new Map(
    riwayat.flatMap((p) => (p.peristiwa === 'dibatalkan' ? [[p.batal, 'dibatalkan'] as const] : [])),
  )
  return { judul: `Interaksi ${nomor}`, data: { nomor }, riwayat, gugur }
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
          : p.peristiwa === 'disunting'
            ? [`teks: ${(['narasi', 'caption', 'berita'] as const).filter((b) => p[b] !== null).join(', ')}`]
            : []
  return [
    ...sendiri,
    ...(p.catatan === '' ? [] : [`catatan: ${p.catatan}`]),
    ...(p.bukti === null ? [] : [`atas nama, bukti: ${p.bukti}`]),
    ...(p.tetap === null ? [] : [`diteruskan dengan alasan: ${p.tetap}`]),
  ]
}
