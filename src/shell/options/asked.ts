/** Questions for general options, on commands where it is plain beforehand that they matter. */
import type { FormContext } from '../form-spec.js'
import type { Option } from '../option.js'
import { optionBase } from '../option.js'
import { lineQuestion, timeQuestion } from '../questions.js'
import { asText } from './text.js'

const asked = (question: Option['question'], value: string): Option<string, false> => ({
  ...optionBase({ help: '' }, value),
  general: true,
  parse: asText,
  question,
})

/** When the act happened, on commands that are often recorded later; Enter alone means now. */
export const askTime = (prompt: string): Option<string, false> => asked(() => timeQuestion(prompt), '<waktu>')

/** The reason to go on below the standard. */
export const askDespite = (prompt: string, when: (k: FormContext) => boolean): Option<string, false> =>
  asked((nama) => lineQuestion(nama, prompt, { bila: when }), '<alasan>')
