/** Every page of this repository that is printed from the program: `npm run docs` writes them, a test compares them. */
import type { Akibat } from '../src/domain/peristiwa/pasangan.js'
import { akibat, daftarRagam } from '../src/domain/peristiwa/pasangan.js'
import { registry } from '../src/commands/index.js'
import { errorReference } from '../src/shell/error-reference.js'
import { commandReference } from '../src/shell/readme.js'

export interface Page {
  /** From the root of the repository. */
  readonly path: string
  /** The page's text, given the text that stands there now, of which a page may keep all but a part. */
  print: (current: string) => string | Promise<string>
}

const akibatTertulis: Readonly<Record<Akibat, string>> = {
  kalah: 'kalah',
  fakta: 'kalah, tetap di register',
  sama: 'sama',
}

/** What becomes of an act published after another about the same, for every two kinds. */
function pairs(): string {
  const rows = daftarRagam.map((kemudian) => {
    const cells = daftarRagam.map((dahulu) =>
      akibat(dahulu, kemudian)
        .map((satu) => akibatTertulis[satu])
        .join('; '),
    )
    return `| ${[`**${kemudian.sebutan}**`, ...cells].join(' | ')} |`
  })
  return [
    '# Dua peristiwa yang dicatat tanpa saling melihat',
    '',
    'Dicetak oleh `npm run docs` dari daftar peristiwa. Kolom: yang terbit lebih dahulu; baris: yang diputus lagi sesudahnya, tentang hal',
    'yang sama (jalur, teks, komentar, berkas). Kosong: keduanya berlaku. Yang kalah terbit sebagai `berbenturan`, dengan isi aslinya;',
    '"sama" berarti sudah tercatat dengan isi yang sama, dan itu berhasil.',
    '',
    `| ${['', ...daftarRagam.map((r) => r.sebutan)].join(' | ')} |`,
    `| ${['---', ...daftarRagam.map(() => '---')].join(' | ')} |`,
    ...rows,
    '',
  ].join('\n')
}

export const pages: readonly Page[] = [
  { path: 'docs/benturan.md', print: pairs },
  { path: 'docs/galat.md', print: errorReference },
  { path: 'docs/perintah.md', print: async () => commandReference(registry) },
]
