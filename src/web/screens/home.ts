/** Screen 1: what waits for who sits here, soonest first; the month so far; what others owe; what needs attention. */
import { namaBulan, persentase } from '../../domain/bahasa/kalimat.js'
import { daftarPeran } from '../../domain/sop/sop.js'
import { kanalTercatat } from '../../domain/keadaan/baca.js'
import { susunRegister } from '../../domain/register/register.js'
import type { Register } from '../../domain/register/tipe.js'
import { susunTugas } from '../../domain/tugas.js'
import { ofMonths, ofWaiting } from '../../app/read/reading.js'
import { waitingNotes } from '../../app/sync/waiting.js'
import { peranOrang } from '../../app/read/tasks.js'
import type { Session } from '../../app/session.js'
import { registerBasis } from '../../app/session.js'
import { readPusat } from '../../storage/local/pusat.js'
import type { Screen, View } from '../desk.js'
import type { Html } from '../view/html.js'
import { html } from '../view/html.js'
import { taskCard } from '../view/task.js'
import { thisMonth } from './month.js'

/** Cards of others' tasks before the rest is only counted. */
const OTHERS = 8

export const homeScreen: Screen = {
  path: '/',
  draft: null,
  show: async (view) => {
    const { session, seat } = view
    const bulan = thisMonth(view)
    const keadaan = await view.keadaan(ofWaiting, ofMonths([bulan], false))
    const basis = registerBasis(session, null)
    const all = susunTugas(keadaan, kanalTercatat(session.settings.kanal, keadaan, null), basis)
    const held = seat === null ? daftarPeran : peranOrang(session, seat)
    const mine = all.filter((t) => t.peran.some((p) => held.includes(p)))
    const others = all.filter((t) => !mine.includes(t))
    const kanal = kanalTercatat(session.settings.kanal, keadaan, bulan)
    const register = susunRegister(keadaan, { bulan, kanal }, basis)
    return {
      title: 'Beranda',
      menu: '/',
      body: html`<div class="judul-baris">
          <h1>${seat === null ? 'Yang menunggu' : 'Menunggu Anda'}</h1>
          <a class="tombol" href="/baru">Catat kegiatan baru</a>
        </div>
        ${
          mine.length === 0
            ? html`<p class="kosong">Tidak ada yang menunggu${seat === null ? '' : ' Anda'} sekarang.</p>`
            : html`<ul class="kartu-daftar">
                ${mine.map((t, i) => taskCard(t, session.zona, true, i === 0))}
              </ul>`
        }
        ${monthBar(view, bulan, register)}
        ${
          others.length === 0
            ? null
            : html`<h2>Ditunggu dari orang lain</h2>
                <ul class="kartu-daftar ringkas">
                  ${others.slice(0, OTHERS).map((t) => taskCard(t, session.zona, false))}
                </ul>
                ${
                  others.length > OTHERS
                    ? html`<p><a href="/papan">${others.length - OTHERS} lagi di papan</a></p>`
                    : null
                }`
        }
        ${warnings(view, register, await unsafe(session))}`,
    }
  },
}

/** The month in one line: kegiatan by how far they have come, and how much was on time. */
function monthBar({ session }: View, bulan: string, register: Register): Html {
  const stages = ['diserahkan', 'diajukan', 'disetujui', 'diunggah'] as const
  const labels: Record<(typeof stages)[number], string> = {
    diserahkan: 'belum diajukan',
    diajukan: 'menunggu PPID',
    disetujui: 'menunggu unggah',
    diunggah: 'tayang',
  }
  const at = (stage: (typeof stages)[number]): number =>
    register.baris.filter((b) =>
      stage === 'diserahkan' ? ['diserahkan', 'dikoreksi', 'ditolak'].includes(b.status) : b.status === stage,
    ).length
  const total = register.rekap.find((r) => r.kanal === 'gabungan')
  return html`<section class="bulan" aria-labelledby="bulan-ini">
    <div class="judul-baris">
      <h2 id="bulan-ini">${namaBulan(bulan, session.zona)}</h2>
      <a href="/papan?bulan=${bulan}">Papan bulan ini</a>
    </div>
    ${
      register.baris.length === 0
        ? html`<p class="kosong">Belum ada kegiatan bulan ini.</p>`
        : html`<ol class="tahap-baris">
            ${stages.map((s) => html`<li class="t-${s}"><b>${at(s)}</b> ${labels[s]}</li>`)}
          </ol>`
    }
    ${
      total === undefined || total.persenTepat === null
        ? null
        : html`<p>
            <b>${persentase(total.persenTepat)}</b> tepat waktu: ${total.tepat} dari ${total.dinilai} langkah yang
            dinilai.
          </p>`
    }
  </section>`
}

/** What is on this machine alone: acts that are not published, or were not for long, and originals without a store. */
async function unsafe(session: Session): Promise<string[]> {
  const pusat = await readPusat(session.store.folder)
  return [
    ...(pusat === null
      ? ['Riwayat hanya ada di komputer ini; bila rusak, semuanya hilang. Membuat salinannya: konten sinkron pasang']
      : await waitingNotes(session)),
    ...(session.settings.gudang === null
      ? ['Foto dan video asli hanya ada di komputer ini: belum ada "gudang" dalam konten.yaml.']
      : []),
  ]
}

function warnings({ session }: View, { temuan, peringatan }: Register, alone: readonly string[]): Html | null {
  const { kanal, petugas } = session.settings
  const lines = [
    ...alone,
    ...(temuan.length === 0
      ? []
      : [`${temuan.length} hal dalam riwayat tidak wajar. Periksa di komputer kantor: konten verifikasi`]),
    ...peringatan,
    ...(petugas.length === 0
      ? ['Belum ada petugas yang terdaftar, sehingga setiap nama diterima: konten petugas tambah']
      : []),
    ...(kanal.length === 0 ? ['Kantor ini belum memakai kanal mana pun.'] : []),
  ]
  return lines.length === 0
    ? null
    : html`<section class="perhatian">
        <h2>Perlu perhatian</h2>
        <ul>
          ${lines.map((l) => html`<li>${l}</li>`)}
        </ul>
      </section>`
}
