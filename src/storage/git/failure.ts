/**
 * What git says when it fails, as an error a person can act on. Only what is damaged is called damaged: git also
 * refuses a folder of another account, a newer format, or a configuration it cannot read, and then every object is as
 * it was.
 */
import { KontenError } from '../../errors.js'
import { bersihkan } from '../../domain/bahasa/teks.js'

const whereToGet = 'https://git-scm.com/downloads'

export const wholeCopy =
  'Ambil salinan yang utuh: git clone ALAMAT FOLDER-BARU, lalu di sana: konten verifikasi --penuh'

/** There is no git to be found where programs are looked for. */
export const gitMissing = (): KontenError =>
  new KontenError(
    'rusak',
    'git-tidak-ada',
    'Program git tidak ditemukan di komputer ini; konten menyimpan catatannya dengan git. Tidak ada yang berubah.',
    [`Pasang git dari ${whereToGet}, buka terminal baru, lalu ulangi.`, 'Periksa hasilnya: git --version'],
  )

/** git is there and does not start. */
export const gitNotStarted = (program: string, why: string): KontenError =>
  new KontenError('rusak', 'git-tidak-jalan', `git (${program}) tidak dapat dijalankan: ${why}`, [
    `Periksa dengan: git --version. Bila gagal juga, pasang ulang dari ${whereToGet}`,
  ])

/** What git says of an object it cannot read, with the object's oid; `hint:` lines are of no use to anyone here. */
const aboutObject =
  /(?:object|commit|tree|blob|read|parents of)\b[^\n]*?\b([0-9a-f]{2}\/?[0-9a-f]{38}(?:[0-9a-f]{24})?)\b/

/**
 * A git command that failed: refused by git, over an object that is damaged or gone, else told with git's own words,
 * cleaned.
 */
export function gitFailed(command: string, stderr: string): KontenError {
  const words = bersihkan(stderr.replace(/^hint:.*$/gm, '')).trim()
  const refused = refusedByGit(words)
  if (refused !== null) return refused
  const oid = aboutObject.exec(words)?.[1]?.replace('/', '')
  if (oid !== undefined) return damagedObject(oid)
  // It was one a moment ago.
  if (/not a git repository/.test(words)) return noAccess('.git')
  return new KontenError('rusak', 'git-gagal', `git ${command} gagal: ${words.slice(0, 400) || 'tanpa keterangan'}`, [
    'git fsck --full',
    wholeCopy,
  ])
}

/** Where git knows no repository because this account may not look into its folder. */
export const noAccess = (place: string): KontenError =>
  new KontenError(
    'rusak',
    'penyimpanan',
    `Isi ${place} tidak boleh dibaca akun ini, sehingga git tidak mengenali repositorinya. Tidak ada yang berubah.`,
    [`Periksa pemilik dan hak akses ${place} beserta isinya, lalu ulangi.`],
  )

/** An object of the history that cannot be read: git cannot mend it, another copy can. */
export const damagedObject = (oid: string): KontenError =>
  new KontenError(
    'rusak',
    'objek-rusak',
    `Objek ${oid.slice(0, 12)} hilang dari penyimpanan git atau rusak; riwayatnya tidak dapat dibaca utuh.`,
    [
      'Jangan menulis apa pun di salinan ini.',
      wholeCopy,
      'git fsck --full menyebut semua objek yang hilang atau rusak.',
    ],
  )

type Reading = (words: string) => KontenError | null

/** Null where git did not refuse but failed. */
export function refusedByGit(words: string): KontenError | null {
  for (const read of [foreignOwner, newerFormat, olderGit, badConfig, noTools, diskTrouble]) {
    const found = read(words)
    if (found !== null) return found
  }
  return null
}

const foreignOwner: Reading = (words) => {
  const named = /(?:dubious ownership in repository at|unsafe repository \() ?'([^']*)'/.exec(words)
  if (named === null) return null
  // git itself says how its path is to be written, which Windows makes a riddle of.
  const command = /^\s*(git config --global --add safe\.directory .+)$/m.exec(words)?.[1]
  return new KontenError(
    'rusak',
    'pemilik-lain',
    `Folder ${named[1]!} milik akun komputer yang lain, sehingga git tidak mau membukanya. Isinya tidak rusak.`,
    [
      `Bila folder ini memang milik kantor: ${command ?? `git config --global --add safe.directory '${named[1]!}'`}`,
      'Atau bekerjalah dengan akun pemiliknya.',
    ],
  )
}

const newerFormat: Reading = (words) => {
  const extension = /unknown repository extensions? found:\s*([^\n]+(?:\n\t[^\n]+)*)/.exec(words)?.[1]
  const version = /Expected git repo version <= \d+, found (\d+)/.exec(words)?.[1]
  const value = /invalid value for 'extensions\.([^\n]*)/i.exec(words)?.[1]
  const what =
    extension !== undefined
      ? `ekstensi ${extension.split(/\s+/).filter(Boolean).join(', ')}`
      : version !== undefined
        ? `format versi ${version}`
        : value === undefined
          ? null
          : `ekstensi ${value.replaceAll("'", '')}`
  if (what === null) return null
  return new KontenError(
    'rusak',
    'format-git-baru',
    `Repositori ini memakai ${what}, yang belum dikenal git di komputer ini. Isinya tidak rusak.`,
    [`Perbarui git dari ${whereToGet}, lalu ulangi.`, 'Versi yang terpasang: git --version'],
  )
}

/** The arguments are always the same: what does not know one of them is too old. */
const olderGit: Reading = (words) =>
  /unrecognized argument|unknown (?:option|switch|date format)|^usage: git/im.test(words)
    ? new KontenError(
        'rusak',
        'git-terlalu-lama',
        'git di komputer ini terlalu lama untuk konten, yang memerlukan versi 2.31 atau yang lebih baru. ' +
          `(${words.split('\n')[0]!.slice(0, 100)})`,
        [`Perbarui git dari ${whereToGet}, lalu ulangi.`, 'Versi yang terpasang: git --version'],
      )
    : null

const badConfig: Reading = (words) => {
  const line = /bad config line (\d+) in file (.+)$/m.exec(words)
  const value = /bad (?:numeric|boolean) config value '([^']*)' for '([^']*)'(?: in file ([^:\n]+))?/.exec(words)
  const older = /repo version is 0, but v1-only extensions? found:\s*(\S+)/.exec(words)?.[1]
  const unread = /unable to access '([^']*)'[^\n]*\n(?:[^]*\n)?fatal: unknown error occurred while reading/.exec(
    words,
  )?.[1]
  const what =
    line !== null
      ? `${line[2]!}:${line[1]!} tidak terbaca`
      : value !== null
        ? `nilai "${value[1]!}" untuk ${value[2]!} tidak dapat dipakai${value[3] === undefined ? '' : ` (${value[3]})`}`
        : older !== undefined
          ? `ekstensi ${older} memerlukan core.repositoryformatversion 1`
          : unread === undefined
            ? null
            : `${unread} tidak dapat dibaca`
  if (what === null) return null
  return new KontenError(
    'pemakaian',
    'pengaturan-git',
    `Berkas pengaturan git keliru: ${what}. Riwayatnya tidak tersentuh.`,
    [
      line === null
        ? 'Lihat dari berkas mana asalnya: git config --show-origin --list'
        : `Betulkan baris itu dengan penyunting teks: ${line[2]!}`,
    ],
  )
}

/** macOS has a program of this name that only asks for the real one. */
const noTools: Reading = (words) =>
  /xcrun: error|xcode-select: note|invalid active developer path/.test(words)
    ? gitNotStarted('Xcode', 'alat baris perintah Apple belum terpasang (xcode-select --install).')
    : null

const diskTrouble: Reading = (words) => {
  const what =
    /No space left on device|Disk quota exceeded|Permission denied|Read-only file system|Too many open files|Input\/output error|Cannot allocate memory|cannot mkdir [^:]*/i.exec(
      words,
    )?.[0]
  if (what === undefined) return null
  const line = words.split('\n').find((one) => one.includes(what))!
  return new KontenError('rusak', 'penyimpanan', `Penyimpanan tidak dapat dipakai (git): ${line.slice(0, 300)}`, [
    'Periksa ruang kosong dan hak tulis folder repositori, lalu ulangi.',
  ])
}

/** A link or a submodule where the record has a file; konten never writes one. */
export const forbiddenEntry = (jalur: string): KontenError =>
  new KontenError(
    'rusak',
    'entri-terlarang',
    `${jalur} di riwayat adalah tautan simbolis atau submodul, yang tidak pernah ditulis konten.`,
    ['konten verifikasi'],
  )
