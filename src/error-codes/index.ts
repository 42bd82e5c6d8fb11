/**
 * Every error code: what kind of failure it stands for, what it means, and a message as the program prints it. The
 * program itself takes only the types; `docs/galat.md` and the tests read the words.
 */
import { files } from './files.js'
import { keyDamages, keyRefusals, keyUsage } from './keys.js'
import { originalDamages, originalRefusals, originalUsage } from './originals.js'
import { refusals } from './refusals.js'
import { remoteDamages, remoteRefusals, remoteUsage } from './remote.js'
import { conflicts, damages, faults, interruptions } from './state.js'
import { syncConflicts, syncDamages, syncRefusals, syncUsage } from './sync.js'
import { usage } from './usage.js'

/** What kind of failure it is; the exit code follows from this and from nothing else. */
export type ErrorKind = 'pemakaian' | 'ditolak' | 'bentrok' | 'rusak' | 'program' | 'terputus'

/** A sentence on what it means, and one message, with nothing left to be filled in. */
export interface ArtiGalat {
  readonly arti: string
  readonly contoh: string
}

/** By kind, then by code; a code that can be two kinds of failure stands under both. */
export const daftarGalat = {
  pemakaian: { ...usage, ...files, ...keyUsage, ...originalUsage, ...remoteUsage, ...syncUsage },
  ditolak: { ...refusals, ...keyRefusals, ...originalRefusals, ...remoteRefusals, ...syncRefusals },
  bentrok: { ...conflicts, ...syncConflicts },
  rusak: { ...damages, ...keyDamages, ...originalDamages, ...remoteDamages, ...syncDamages },
  program: faults,
  terputus: interruptions,
} as const satisfies Record<ErrorKind, Readonly<Record<string, ArtiGalat>>>

/** The codes of one kind of failure. */
export type KodeMenurut<J extends ErrorKind> = { [K in J]: keyof (typeof daftarGalat)[K] }[J]

export type KodeGalat = KodeMenurut<ErrorKind>

/** Codes of the library that takes the command line apart; all of them are wrong use. */
export const kodeBarisPerintah = {
  excessArguments: {
    arti: 'Perintah diberi lebih banyak argumen daripada yang diterimanya.',
    contoh: 'Terlalu banyak argumen. Nilai yang memuat spasi perlu diapit tanda kutip.',
  },
  help: { arti: 'Perintah belum disebut.', contoh: 'Sebutkan perintahnya.' },
  missingArgument: { arti: 'Argumen yang diperlukan belum disebut.', contoh: 'Argumen id belum disebut.' },
  optionMissingArgument: { arti: 'Opsi disebut tanpa nilainya.', contoh: 'Opsi --judul <teks> memerlukan nilai.' },
  unknownCommand: { arti: 'Perintah tidak dikenal.', contoh: 'Perintah "setuji" tidak dikenal.' },
  unknownOption: { arti: 'Opsi tidak dikenal.', contoh: 'Opsi "--kannal" tidak dikenal untuk perintah ini.' },
} as const satisfies Readonly<Record<string, ArtiGalat>>

export type KodeBarisPerintah = keyof typeof kodeBarisPerintah
