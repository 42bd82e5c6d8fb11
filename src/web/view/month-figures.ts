/** The month's figures: four before all else, and the steps by channel with the rows behind each. */
import { bilangan, persentase, selisihKata, waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { AngkaUtama, RingkasanLaporan } from '../../domain/laporan/ringkasan.js'
import type { Register } from '../../domain/register/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { verdikInWords } from '../../render/documents/register-rincian.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { table } from './table.js'
import { channelName } from './words.js'

/** Four figures before all else, as the first page of the report has them. */
export function summary({ angka }: Pick<RingkasanLaporan, 'angka'>): Html {
  const nilai = (kunci: AngkaUtama['kunci']): AngkaUtama | undefined => angka.find((a) => a.kunci === kunci)
  const [tepat, langganan] = [nilai('tepat'), nilai('langganan')]
  const figure = (n: number | null | undefined): string => (n == null ? '-' : bilangan(n))
  const growth = langganan?.selisih ?? null
  return html`<ul class="empat">
    <li>
      <b>${tepat?.nilai == null ? '-' : persentase(tepat.nilai)}</b> tepat waktu
      <small>${tepat?.dari ?? ''}</small>
    </li>
    <li><b>${figure(nilai('konten')?.nilai)}</b> konten tayang</li>
    <li>
      <b>${figure(langganan?.nilai)}</b> langganan, semua akun
      <small>${growth === null ? 'perubahan tidak diketahui' : `${selisihKata(growth, bilangan)} sebulan`}</small>
    </li>
    <li><b>${figure(nilai('klik')?.nilai)}</b> klik ke situs</li>
  </ul>`
}

/** Steps by channel; each figure opens the rows it counts, each row its kegiatan and commit. */
export function matrix(register: Register, zona: string): Html {
  const rows = register.rekap.filter((r) => r.kanal !== 'gabungan' && r.langkah !== 'semua' && r.dinilai > 0)
  return html`<h2>Kepatuhan per langkah</h2>
    ${rows.length === 0 ? html`<p class="kosong">Belum ada langkah yang dinilai.</p>` : null}
    ${rows.map((r) => {
      const name = channelName[r.kanal as Kanal]
      const counted = register.baris
        .filter((b) => b.kanal === r.kanal)
        .flatMap((b) =>
          b.langkah.filter((l) => l.baris.no === r.langkah && l.verdik !== 'tidak-dinilai').map((l) => ({ b, l })),
        )
      const what = counted[0]?.l.baris.output || counted[0]?.l.baris.uraian || ''
      return html`<details class="lagi">
        <summary>
          ${name}, langkah ${r.langkah}${what === '' ? '' : ` (${what.toLocaleLowerCase('id')})`}:
          <b class="${(r.persenTepat ?? 100) < 90 ? 'kurang' : ''}"
            >${r.tepat} dari ${r.dinilai}, ${persentase(r.persenTepat ?? 0)}</b
          >
        </summary>
        ${
          counted.length === 0
            ? html`<p class="bantu">Lihat daftar komentar atau penyerahan laporan.</p>`
            : table(
                `${name}, langkah ${r.langkah}`,
                [
                  { title: 'Kegiatan' },
                  { title: 'Selesai' },
                  { title: 'Verdik' },
                  { title: 'Oleh' },
                  { title: 'Commit' },
                ],
                counted.map(({ b, l }) => [
                  html`<a href="/kegiatan/${b.kegiatan.id}">${b.kegiatan.judul}</a>`,
                  l.selesai === null ? 'belum' : waktuPendek(l.selesai, zona),
                  html`<span class="v-${l.verdik}">${verdikInWords(l)}</span>`,
                  l.oleh ?? '-',
                  html`<code>${l.commit?.slice(0, 12) ?? '-'}</code>`,
                ]),
              )
        }
      </details>`
    })}`
}
