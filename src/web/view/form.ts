/** Forms: what every one of them carries, and the fields they share. Each works without any script. */
import { samaOrang, memegang } from '../../domain/orang/pelaku.js'
import { ukuranBerkas } from '../../domain/bahasa/kalimat.js'
import { tanggalLokal } from '../../domain/bahasa/waktu.js'
import type { Peran } from '../../domain/sop/sop.js'
import type { View } from '../desk.js'
import { TOKEN_FIELD } from '../http/body.js'
import type { Html } from './html.js'
import { escapedElsewhere, html } from './html.js'

interface FormParts {
  /** Op of the state that is shown, for acts on a kegiatan. */
  shown?: string
  files?: boolean
  /** Where it is sent, where that is not the page itself. */
  to?: string
  className?: string
}

/** A form that keeps no draft, with the token that proves where it comes from. */
export const plainForm = ({ token, shown, className }: FormParts & { token: string }, inside: Html): Html =>
  html`<form method="post" ${className === undefined ? '' : html`class="${className}"`}>
    ${carried(token, shown)} ${inside}
  </form>`

const carried = (token: string, shown: string | undefined): Html =>
  html`<input type="hidden" name="${TOKEN_FIELD}" value="${token}" />
    ${shown === undefined ? '' : html`<input type="hidden" name="dasar" value="${shown}" />`}`

export const form = (view: View, { shown, files: takesFiles, to, className }: FormParts, inside: Html): Html =>
  html`<form
    method="post"
    ${to === undefined ? '' : html`action="${to}"`}
    ${takesFiles ? html`enctype="multipart/form-data"` : ''}
    ${className === undefined ? '' : html`class="${className}"`}
    ${to === undefined ? html`data-draf` : ''}
  >
    ${carried(view.visitor.token, shown)} ${ownIds(view, inside)}
  </form>`

/**
 * The ids of a form's fields, told apart from those of the forms before it. No text can look like one: its quotes are
 * escaped.
 */
const ownIds = ({ forms }: View, inside: Html): Html =>
  escapedElsewhere(
    inside.toString().replace(/ (id|for|list|aria-describedby)="([fdb]-[^"]*)"/g, ` $1="$2-${(forms.count += 1)}"`),
  )

interface FieldParts {
  label: string
  name: string
  hint?: string | undefined
  value?: string
  required?: boolean
}

const hintId = (name: string): string => `b-${name}`

const hinted = ({ hint, name }: FieldParts): Html | '' =>
  hint === undefined ? '' : html`aria-describedby="${hintId(name)}"`

const hintLine = ({ hint, name }: FieldParts): Html | null =>
  hint === undefined ? null : html`<p class="bantu" id="${hintId(name)}">${hint}</p>`

export const line = (parts: FieldParts & { type?: string; list?: readonly string[]; mode?: string }): Html => {
  const { label, name, value = '', required, type = 'text', list, mode } = parts
  return html`<div class="isian">
    <label for="f-${name}">${label}</label>
    ${hintLine(parts)}
    <input
      id="f-${name}"
      name="${name}"
      type="${type}"
      value="${value}"
      ${required ? html`required` : ''}
      ${hinted(parts)}
      ${mode === undefined ? '' : html`inputmode="${mode}"`}
      ${list === undefined ? '' : html`list="d-${name}"`}
      autocomplete="off"
    />
    ${
      list === undefined
        ? null
        : html`<datalist id="d-${name}">${list.map((one) => html`<option value="${one}"></option>`)}</datalist>`
    }
  </div>`
}

export const text = (parts: FieldParts & { rows?: number }): Html => {
  const { label, name, value = '', required, rows = 6 } = parts
  return html`<div class="isian">
    <label for="f-${name}">${label}</label>
    ${hintLine(parts)}
    <textarea id="f-${name}" name="${name}" rows="${rows}" ${required ? html`required` : ''} ${hinted(parts)}>
${value}</textarea>
  </div>`
}

type Choices = readonly (readonly [value: string, label: string])[]

export const select = (parts: FieldParts & { choices: Choices }): Html => {
  const { label, name, value = '', required, choices } = parts
  return html`<div class="isian">
    <label for="f-${name}">${label}</label>
    ${hintLine(parts)}
    <select id="f-${name}" name="${name}" ${required ? html`required` : ''} ${hinted(parts)}>
      ${choices.map(
        ([one, words]) => html`<option value="${one}" ${one === value ? html`selected` : ''}>${words}</option>`,
      )}
    </select>
  </div>`
}

export const ticks = (
  parts: Omit<FieldParts, 'value'> & { choices: Choices; chosen: readonly string[]; radio?: boolean },
): Html => {
  const { label, name, choices, chosen, radio, hint } = parts
  return html`<fieldset class="isian">
    <legend>${label}</legend>
    ${hint === undefined ? null : html`<p class="bantu">${hint}</p>`}
    <div class="pilihan">
      ${choices.map(
        ([one, words]) =>
          html`<label
            ><input
              type="${radio ? 'radio' : 'checkbox'}"
              name="${name}"
              value="${one}"
              ${chosen.includes(one) ? html`checked` : ''}
            />
            <span>${words}</span></label
          >`,
      )}
    </div>
  </fieldset>`
}

/** A field for files: chosen or dropped, kept at once, each to be taken out again. */
export const files = (view: View, parts: Omit<FieldParts, 'value'> & { accept: string }): Html => {
  const { label, name, accept } = parts
  const kept = view.draft.files(name)
  return html`<div class="isian berkas" data-jatuh>
    <label for="f-${name}">${label}</label>
    ${hintLine(parts)}
    <input id="f-${name}" name="${name}" type="file" multiple accept="${accept}" ${hinted(parts)} />
    ${
      kept.length === 0
        ? null
        : html`<p class="bantu">${kept.length} berkas tersimpan sementara.</p>
            <ul class="berkas-daftar">
              ${kept.map(
                (f) =>
                  html`<li>
                    ${
                      /\.(?:jpe?g|png|webp|gif)$/i.test(f.nama)
                        ? html`<img
                            src="${draftFilePath(view, name, f.id)}"
                            alt=""
                            loading="lazy"
                            width="160"
                            height="120"
                          />`
                        : null
                    }
                    <span class="nama">${f.nama} <small>${ukuranBerkas(f.ukuran)}</small></span>
                    <button class="kecil" name="aksi" value="buang:${name}/${f.id}" formnovalidate>
                      Keluarkan<span class="sembunyi"> ${f.nama}</span>
                    </button>
                  </li>`,
              )}
            </ul>`
    }
  </div>`
}

const draftFilePath = ({ draftName }: View, field: string, id: string): string =>
  `/draf/${draftName ?? ''}/${field}/${id}`

/** Names of those who hold one of the roles today, who sits here first; every name where none is listed. */
export function actors(view: View, peran: readonly Peran[]): string[] {
  const { session, seat } = view
  const day = tanggalLokal(session.now, session.zona)
  const names = session.settings.petugas
    .filter((p) => !p.nonaktif && peran.some((r) => memegang(p, r, day)))
    .map((p) => p.nama)
  return names.toSorted((a, b) => Number(isSeat(b, seat)) - Number(isSeat(a, seat)))
}

const isSeat = (name: string, seat: string | null): boolean => seat !== null && samaOrang(name, seat)

/** Who acts: chosen of those who may, else typed; said on the page by whoever sends it. */
export function actor(view: View, peran: readonly Peran[], label = 'Dicatat oleh'): Html {
  const names = actors(view, peran)
  const value = view.draft.value('sebagai', view.seat ?? '')
  if (view.session.settings.petugas.length === 0)
    return line({ label, name: 'sebagai', value, required: true, hint: 'Nama lengkap Anda.' })
  // Nobody is taken for another because the first name of a list was left standing.
  const choices: Choices = [['', 'Pilih nama'], ...names.map((n) => [n, n] as const)]
  return select({ label, name: 'sebagai', value, required: true, choices })
}

/** When it happened: now, unless it is said otherwise. */
export const when = (view: View, question: string): Html => {
  const value = view.draft.value('waktu')
  return html`<details class="lagi" ${value === '' ? '' : html`open`}>
    <summary>${question} Sekarang, kecuali diisi lain.</summary>
    ${line({
      label: 'Waktu terjadinya',
      name: 'waktu',
      value,
      hint: 'Misalnya "hari ini 09.00", "kemarin 14.05", atau "2026-10-01 09.00". Kapan dicatat tetap tersimpan.',
    })}
  </details>`
}

/** The reason to go on below the standard, asked for where it was refused for that. */
export const despite = (view: View): Html | null =>
  view.refusal?.kode === 'tidak-lengkap' || view.refusal?.kode === 'data-pribadi' || view.draft.value('tetap') !== ''
    ? line({
        label: 'Tetap catat, dengan alasan',
        name: 'tetap',
        value: view.draft.value('tetap'),
        hint: 'Alasannya tercatat dan tampak pada register. Kosongkan bila bahannya akan dilengkapi.',
      })
    : null

/** The cause of a lateness, where the act will be late. */
export const cause = (view: View, late: boolean): Html | null =>
  late || view.draft.value('sebab') !== ''
    ? line({
        label: 'Sebab terlambat (boleh dikosongkan)',
        name: 'sebab',
        value: view.draft.value('sebab'),
        hint: 'Tercatat bersama tindakan ini dan dicetak pada register.',
      })
    : null

export const buttons = (act: string, keeps = true): Html =>
  html`<div class="tombol-baris">
    <button class="utama" name="aksi" value="catat">${act}</button>
    ${keeps ? html`<button name="aksi" value="simpan" formnovalidate>Simpan dahulu</button>` : null}
    <span class="tersimpan" data-tersimpan role="status"></span>
  </div>`
