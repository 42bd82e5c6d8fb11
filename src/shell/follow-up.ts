/**
 * What is asked after a command has stopped for lack of it: a reason to go on, or evidence of what somebody else
 * decided.
 */
import { dapatDiteruskan, dapatDiwakili } from '../domain/putusan/tolak.js'
import type { Peran } from '../domain/sop/sop.js'
import type { FormSpec, FormQuestion } from './form-spec.js'

const alasanTeruskan: FormQuestion = {
  flag: '--tetap',
  wajib: false,
  tanya: async ({ tanya }) => (await tanya.teks('Teruskan juga? Alasannya (kosong: tidak diteruskan)')).trim(),
}

/** Recording what the one in that role decided elsewhere, say in a WhatsApp message. */
const buktiPerwakilan = (peran: Peran): FormQuestion => ({
  flag: '--bukti',
  juga: ['--atas-nama'],
  wajib: false,
  tanya: async ({ tanya, jawab }) => {
    const bukti = (await tanya.teks(`Dilakukan ${peran} di luar alat ini? Buktinya (kosong: tidak dicatat)`)).trim()
    if (bukti !== '') jawab('--atas-nama', peran)
    return bukti
  },
})

/**
 * The question that a refusal of that code leads to, undefined where none would help; `boleh` are the roles that may
 * act.
 */
export function followUpQuestion(
  { susulan }: FormSpec,
  kode: string,
  boleh: readonly Peran[],
): FormQuestion | undefined {
  const sendiri = susulan?.[kode]
  if (sendiri !== undefined) return sendiri
  if (dapatDiteruskan.has(kode)) return alasanTeruskan
  return dapatDiwakili.has(kode) && boleh[0] !== undefined ? buktiPerwakilan(boleh[0]) : undefined
}
