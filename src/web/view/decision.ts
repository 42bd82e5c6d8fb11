/** The three decisions as a form asks for them, on the PPID's own page and on the one of the office network. */
import { alasanSop, daftarAlasan } from '../../domain/peristiwa/ditolak.js'
import { ticks } from './form.js'
import type { Html } from './html.js'
import { html } from './html.js'

/** Approving and sending back; `unseen` files cannot be looked at `where` the PPID sits. */
export const approveOrReturn = (unseen: number, where: string): Html =>
  html`${
      unseen === 0
        ? null
        : html`<p class="kurang">
            ${unseen} berkas tidak dapat Anda lihat ${where}. Menyetujui berarti menyetujuinya juga.
          </p>`
    }
    <div class="tombol-baris putus">
      <button class="utama" name="aksi" value="setujui">Setujui</button>
      <button name="aksi" value="koreksi">Kembalikan untuk diperbaiki</button>
    </div>`

/** Rejecting, folded until a reason of the SOP was chosen; `more` is asked below the reasons. */
export const rejectWith = (reason: string, more: Html | null = null): Html =>
  html`<details class="lagi bahaya" ${reason === '' ? '' : html`open`}>
    <summary>Tolak</summary>
    ${ticks({
      label: 'Alasan menurut SOP',
      name: 'alasan',
      radio: true,
      chosen: [reason],
      choices: daftarAlasan.map((a) => [a, alasanSop[a]] as const),
    })}
    ${more}
    <button class="bahaya" name="aksi" value="tolak">Tolak draf ini</button>
  </details>`
