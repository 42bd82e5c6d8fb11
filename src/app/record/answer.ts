/** What a use case answers. Nothing below the shell prints or knows how wide a terminal is. */

/** A line for people, wrapped where it is shown; what is whole stays on one line however long, as a link must. */
export type Line = string | { utuh: string }
/** Text as it stands (a table, a file), or lines to be wrapped. */
type Isi = string | readonly Line[]

/** The answer: `teks` for people (made only when it is shown) or `data` under `--json`; `pesan` is said beside it. */
export interface Answer {
  data: unknown
  text: Isi | (() => Isi)
  notes?: readonly string[]
  /** A list, which may be longer than the screen. */
  paged?: boolean
  /** 1 for findings; 0 when left out. */
  code?: number
}

const mark = Symbol('recorded')

/** The answer of an act that stands in the record, whatever happens to its telling. Only `record` gives one. */
export type Recorded = Answer & { readonly [mark]: true }

export const isRecorded = (answer: Answer): answer is Recorded => mark in answer

/** For `record` and what it is made of. */
export const asRecorded = (answer: Answer): Recorded => ({ ...answer, [mark]: true })

/** One answer for several acts; `acts` may be empty where all of it stood in the record before. */
export const recordedTogether = (acts: readonly Recorded[], answer: Answer): Recorded =>
  asRecorded({ ...answer, notes: answer.notes ?? acts.flatMap((a) => a.notes ?? []) })

export const textContent = (teks: Answer['text']): Isi => (typeof teks === 'function' ? teks() : teks)

/** Texts one below the other. */
export const joinTexts =
  (...daftar: readonly Answer['text'][]): (() => readonly Line[]) =>
  () =>
    daftar.flatMap((satu) => {
      const isi = textContent(satu)
      if (typeof isi !== 'string') return isi
      return isi === '' ? [] : [{ utuh: isi.replace(/\n$/, '') }]
    })
