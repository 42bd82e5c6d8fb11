/** Who sits at this machine: asked once, kept for this office, changed with "Ganti orang". */
import { daftarPeranPetugas } from '../../domain/orang/pelaku.js'
import { seatPetugas } from '../../app/seat.js'
import { gitUser } from '../../storage/git/user.js'
import type { Screen } from '../desk.js'
import { form, line, ticks } from '../view/form.js'
import { html } from '../view/html.js'

export const whoScreen: Screen = {
  path: '/siapa',
  draft: null,
  show: async (view) => {
    const { session, seat } = view
    const active = session.settings.petugas.filter((p) => !p.nonaktif)
    const git = (await gitUser(session.root, session.env.vars)).nama ?? ''
    return {
      title: 'Siapa Anda?',
      body: html`<h1>Siapa Anda?</h1>
        <p>
          Nama ini diingat di komputer ini, sehingga halaman menampilkan yang menunggu Anda. Setiap formulir tetap
          menyebutnya.
        </p>
        ${form(
          view,
          { to: '/siapa' },
          html`${
              active.length === 0
                ? line({ label: 'Nama Anda', name: 'nama', value: seat ?? git, required: true })
                : ticks({
                    label: 'Petugas',
                    name: 'nama',
                    radio: true,
                    chosen: seat === null ? [] : [seat],
                    choices: active.map((p) => [p.nama, `${p.nama} (${daftarPeranPetugas(p)})`] as const),
                  })
            }
            <div class="tombol-baris"><button class="utama">Ini saya</button></div>`,
        )}`,
    }
  },
  act: async ({ session }, fields) => {
    const nama = await seatPetugas(session, fields.one('nama'))
    return { to: '/', told: { lines: [`Selamat bekerja, ${nama}.`] } }
  },
}
