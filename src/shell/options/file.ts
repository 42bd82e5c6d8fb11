/** Options that name files: photos and videos ticked in a folder, attachments, anything on the disk. */
import type { FormContext, RawValue } from '../form-spec.js'
import type { Option, OptionBase } from '../option.js'
import { optionBase, questionTraits } from '../option.js'
import { filesQuestion, mediaQuestion } from '../questions.js'
import { emptyValue, findFiles } from '../values.js'

const files = (): 'files' => 'files'

/** What was typed for files and folders: nothing at all would mean the current folder. Throws `pemakaian`. */
function named(flag: string, raw: RawValue): string[] {
  const typed = raw === true ? [] : [raw].flat()
  if (typed.some((one) => one.trim() === '')) throw emptyValue(flag)
  return typed
}

/** Photos or videos, as absolute paths; below `atLeast` a person is asked whether there are more. */
export const media = <R extends boolean = false>(
  kind: 'foto' | 'video',
  base: OptionBase<R> & { atLeast?: (k: FormContext) => number },
): Option<readonly string[], R> => ({
  ...optionBase(base, '<berkas...>'),
  parse: (raw, { env, flag }) => findFiles(env, flag, named(flag, raw)),
  question: (flag) => mediaQuestion(flag, kind, base.atLeast ?? (() => 0), questionTraits(base)),
  complete: files,
})

/** Files, as absolute paths, patterns resolved. */
export const fileList = <R extends boolean = false>(
  base: OptionBase<R> & { ask?: string },
): Option<readonly string[], R> => ({
  ...optionBase(base, '<berkas...>'),
  parse: (raw, { env, flag }) => findFiles(env, flag, named(flag, raw)),
  question: base.ask === undefined ? null : (flag) => filesQuestion(flag, base.ask!, questionTraits(base)),
  complete: files,
})

/** One file or folder, as it was typed. */
export const path = <R extends boolean = false>(
  base: OptionBase<R> & { name?: 'berkas' | 'folder' },
): Option<string, R> => ({
  ...optionBase(base, `<${base.name ?? 'berkas'}>`),
  parse: (raw, { flag }) => named(flag, raw).join(' '),
  question: null,
  complete: files,
})
