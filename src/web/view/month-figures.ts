/** The month's figures: four before all else, and the steps by channel with the rows behind each. */
import { bilangan, persentase, waktuPendek } from '../../domain/bahasa/kalimat.js'
import type { Laporan } from '../../domain/laporan/laporan.js'
import type { Register } from '../../domain/register/tipe.js'
import type { Kanal } from '../../domain/sop/sop.js'
import { verdikInWords } from '../../render/documents/register-rincian.js'
import type { Html } from './html.js'
import { html } from './html.js'
import { table } from './table.js'
import { channelName } from './words.js'

/** Four figures before all else. */
export function summary(laporan: Laporan, register: Register): Html {
  const total = register.rekap.find((r) => r.kanal === 'gabungan')
  const last = laporan.akun.map((a) => a.pengikutAkhir).filter((n) => n !== null)
  const grown = laporan.akun.map((a) => a.pertumbuhan).filter((n) => n !== null)
  const sum = (list: readonly number[]): number => list.reduce((a, b) => a + b, 0)
  const figure = (n: number | null): string => (n === null ? '-' : bilangan(n))
  const growth = sum(grown)
  return html`<ul class="empat">
    <li>
      <b>${total?.persenTepat == null ? '-' : persentase(total.persenTepat)}</b> tepat waktu
      <small>${total === undefined ? '' : `${total.tepat} dari ${total.dinilai} langkah`}</small>
    </li>
    <li><b>${laporan.konten.length + laporan.artikel.length}</b> konten tayang</li>
    <li>
      <b>${figure(last.length === 0 ? null : sum(last))}</b> langganan, semua akun
      <small
        >${grown.length === 0 ? 'perubahan tidak diketahui' : `${growth >= 0 ? '+' : '−'}${bilangan(Math.abs(growth))} sebulan`}</small
      >
    </li>
    <li><b>${figure(laporan.situs.klik)}</b> klik ke situs</li>
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
