/** What a command is about: its first argument, chosen from a list where a person is asked. */
import type { Choice } from '../env.js'
import type { Jalur } from '../domain/keadaan/tipe.js'
import type { FormContext } from './form-spec.js'
import { kegiatanChoices } from './form-spec.js'
import type { Candidates, Office } from './option.js'

/** Which tracks the command may be on; null for any. */
export type Fits = ((j: Jalur) => boolean) | null

export interface Target {
  /** `id`, `nomor`, `berkas`: how help and questions call it. */
  readonly name: string
  /** Whether the command goes on without it: never, or where these flags stand for it. */
  readonly without: boolean | ((raw: Readonly<Record<string, unknown>>) => boolean)
  /** What there is to choose from; null where anything may be typed. A choice `--bulan 2026-10` stands for flags. */
  readonly choices: ((k: FormContext, fits: Fits) => Promise<Choice[]>) | null
  readonly complete: Candidates | ((office: Office, part: string) => Candidates | Promise<Candidates>)
}

interface TargetBase {
  without?: Target['without']
  choices?: Target['choices']
  complete?: Target['complete']
}

/** A kegiatan; the list offers those the act may be on. `choices` of its own replaces that list. */
export const kegiatan = (base: TargetBase = {}): Target => ({
  name: 'id',
  without: false,
  choices: kegiatanChoices,
  complete: 'id',
  ...base,
})

/** Anything else: a number of an interaction, a name, files. */
export const target = (name: string, base: TargetBase = {}): Target => ({
  name,
  without: false,
  choices: null,
  complete: () => [],
  ...base,
})

/** An argument that may be left out and is never asked for. */
export const optional = (name: string, complete: Target['complete'] = () => []): Target => ({
  name,
  without: true,
  choices: null,
  complete,
})
