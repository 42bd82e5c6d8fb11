/**
 * The settings as they were last parsed, kept beside the history: reading YAML is most of what a short command does.
 * They stand there with the very text they were parsed from and the name of the program's part that parsed them, and
 * count for nothing else. What checks the record, computes from all of it or changes its settings parses the files
 * itself, and the verifier holds what is kept against them.
 */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sop } from '../../domain/sop/sop.js'
import { replaceFile, sumOf } from '../index/checked-file.js'
import type { Settings } from './settings.js'

export interface ParsedSettings {
  settings: Settings
  sop: Sop
}

export const KEPT_SETTINGS = 'pengaturan.json'

/** The part of a bundle is named by its content and all it loads; run from its sources, the program keeps nothing. */
const part = /-[A-Z0-9]{8}\.js$/.exec(import.meta.url)?.[0] ?? null

/** Whether this program keeps any. */
export const keepsSettings = part !== null

/** Null where other texts were parsed, or by another program. `texts` are those of all settings files, in one order. */
export function keptSettings(folder: string, texts: readonly (string | null)[]): ParsedSettings | null {
  if (part === null) return null
  try {
    const [sum = '', key = '', body = ''] = readFileSync(join(folder, KEPT_SETTINGS), 'utf8').split('\n')
    if (sum !== String(sumOf(key + body)) || key !== JSON.stringify([part, texts])) return null
    return JSON.parse(body, revive) as ParsedSettings
  } catch {
    return null
  }
}

/** Whether the file, where it is of these texts, says something else than they come to. */
export function keptDeviates(folder: string, texts: readonly (string | null)[], parsed: ParsedSettings): boolean {
  const kept = keptSettings(folder, texts)
  const { settings, sop } = parsed
  return kept !== null && JSON.stringify(kept, plain) !== JSON.stringify({ settings, sop }, plain)
}

/** Keeps them; throws what the disk says. */
export function keepSettings(
  folder: string,
  unique: string,
  texts: readonly (string | null)[],
  parsed: ParsedSettings,
): void {
  if (part === null) return
  const [key, body] = [JSON.stringify([part, texts]), JSON.stringify(parsed, plain)]
  replaceFile(folder, KEPT_SETTINGS, unique, `${sumOf(key + body)}\n${key}\n${body}`)
}

/** Sets and maps, which JSON does not know, as objects of one key. */
function plain(_: string, value: unknown): unknown {
  if (value instanceof Set) return { '@set': [...value] }
  return value instanceof Map ? { '@map': [...value] } : value
}

function revive(_: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value
  const { '@set': set, '@map': map } = value as Record<string, unknown[] | undefined>
  if (set !== undefined) return new Set(set)
  return map === undefined ? value : new Map(map as [unknown, unknown][])
}
