/** The list of commands and the options they share. A command's own flags stand in its module, loaded when it is called. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { Command, Help, Option } from 'commander'
import type { Jalankan, Konten, Pasang, PasangPemanggil } from './command.js'
import type { Env } from '../env.js'

interface Daftar {
  nama: string
  argumen?: string
  ringkas: string
  muat: () => Promise<{ pasang: Pasang | PasangPemanggil }>
}

const daftarPerintah: readonly Daftar[] = [
  {
    nama: 'init',
    argumen: '[folder]',
    ringkas: 'membuat repositori konten',
    muat: () => import('../commands/init.js'),
  },
  {
    nama: 'baru',
    ringkas: 'langkah 1: mencatat penyerahan bahan kegiatan',
    muat: () => import('../commands/langkah/baru.js'),
  },
  {
    nama: 'serahkan',
    argumen: '[id]',
    ringkas: 'langkah 1 lagi: bahan baru sesudah ditolak',
    muat: () => import('../commands/langkah/serahkan.js'),
  },
  {
    nama: 'ajukan',
    argumen: '[id]',
    ringkas: 'langkah 2: mengajukan draf kepada PPID',
    muat: () => import('../commands/langkah/ajukan.js'),
  },
  {
    nama: 'sunting',
    argumen: '[id]',
    ringkas: 'memperbaiki teks sebelum draf diajukan',
    muat: () => import('../commands/langkah/sunting.js'),
  },
  {
    nama: 'setujui',
    argumen: '[id]',
    ringkas: 'langkah 3: PPID menyetujui draf',
    muat: () => import('../commands/langkah/setujui.js'),
  },
  {
    nama: 'koreksi',
    argumen: '[id]',
    ringkas: 'langkah 3: PPID mengembalikan draf untuk diperbaiki',
    muat: () => import('../commands/langkah/koreksi.js'),
  },
  {
    nama: 'tolak',
    argumen: '[id]',
    ringkas: 'langkah 3: PPID menolak dengan alasan SOP',
    muat: () => import('../commands/langkah/tolak.js'),
  },
  {
    nama: 'salin',
    argumen: '[id]',
    ringkas: 'teks dan foto siap tempel untuk OpenSID atau media sosial',
    muat: () => import('../commands/salin.js'),
  },
  {
    nama: 'unggah',
    argumen: '[id]',
    ringkas: 'langkah 4: mencatat tautan yang sudah tayang',
    muat: () => import('../commands/langkah/unggah.js'),
  },
  {
    nama: 'interaksi',
    ringkas: 'langkah 5: komentar dan direct message (catat, jawab, daftar)',
    muat: () => import('../commands/interaksi/interaksi.js'),
  },
  {
    nama: 'analitik',
    ringkas: 'angka untuk laporan bulanan (templat, impor, catat, cocok, daftar)',
    muat: () => import('../commands/analitik/analitik.js'),
  },
  {
    nama: 'cocokkan',
    ringkas: 'yang tayang di situs dan platform terhadap register',
    muat: () => import('../commands/analitik/cocokkan.js'),
  },
  {
    nama: 'laporan',
    ringkas: 'laporan bulanan; --serahkan untuk menyerahkannya',
    muat: () => import('../commands/laporan/laporan.js'),
  },
  {
    nama: 'register',
    ringkas: 'register kepatuhan, dokumentasi, dan berita',
    muat: () => import('../commands/baca/register.js'),
  },
  {
    nama: 'pesan',
    argumen: '[id]',
    ringkas: 'pesan WhatsApp untuk serah terima berikutnya',
    muat: () => import('../commands/pesan.js'),
  },
  {
    nama: 'mulai',
    ringkas: 'apa yang menunggu Anda, dan mengerjakannya (sama dengan konten saja)',
    muat: () => import('../commands/mulai.js'),
  },
  {
    nama: 'tugas',
    ringkas: 'apa yang menunggu siapa, tenggat terdekat dahulu',
    muat: () => import('../commands/baca/tugas.js'),
  },
  { nama: 'daftar', ringkas: 'semua kegiatan dan statusnya', muat: () => import('../commands/baca/daftar.js') },
  {
    nama: 'cari',
    argumen: '[teks...]',
    ringkas: 'kegiatan menurut kata di mana pun tertulis, dan menurut status',
    muat: () => import('../commands/baca/cari.js'),
  },
  {
    nama: 'lihat',
    argumen: '[id]',
    ringkas: 'satu kegiatan dan teks-teksnya',
    muat: () => import('../commands/baca/lihat.js'),
  },
  {
    nama: 'riwayat',
    argumen: '[id|nomor]',
    ringkas: 'garis waktu satu kegiatan',
    muat: () => import('../commands/baca/riwayat.js'),
  },
  {
    nama: 'tinjau',
    argumen: '[id]',
    ringkas: 'apa yang dibaca PPID sebelum memutus',
    muat: () => import('../commands/baca/tinjau.js'),
  },
  {
    nama: 'jelaskan',
    argumen: '[id|nomor]',
    ringkas: 'bagaimana setiap verdik dihitung',
    muat: () => import('../commands/baca/jelaskan.js'),
  },
  {
    nama: 'tutup-buku',
    ringkas: 'PPID menyegel bulan yang sudah berakhir',
    muat: () => import('../commands/jaga/tutup-buku.js'),
  },
  {
    nama: 'sebab',
    argumen: '[id|nomor]',
    ringkas: 'mencatat sebab sebuah keterlambatan',
    muat: () => import('../commands/langkah/sebab.js'),
  },
  {
    nama: 'batalkan',
    argumen: '[id|nomor]',
    ringkas: 'membatalkan peristiwa terakhir dengan commit baru',
    muat: () => import('../commands/langkah/batalkan.js'),
  },
  {
    nama: 'verifikasi',
    ringkas: 'memeriksa seluruh riwayat dan berkas kerja',
    muat: () => import('../commands/jaga/verifikasi.js'),
  },
  {
    nama: 'catatan',
    argumen: '[commit]',
    ringkas: 'menjawab temuan verifikasi pada sebuah commit',
    muat: () => import('../commands/jaga/catatan.js'),
  },
  { nama: 'sop', argumen: '[kanal]', ringkas: 'menampilkan tabel SOP', muat: () => import('../commands/baca/sop.js') },
  {
    nama: 'petugas',
    ringkas: 'siapa memegang peran apa (tambah, ubah, nonaktif, daftar)',
    muat: () => import('../commands/petugas/petugas.js'),
  },
  {
    nama: 'impor',
    argumen: '[berkas]',
    ringkas: 'memasukkan catatan lama dari CSV',
    muat: () => import('../commands/impor.js'),
  },
  {
    nama: 'pelengkap',
    argumen: '<shell>',
    ringkas: 'skrip pelengkap untuk bash, zsh, fish, atau powershell',
    muat: () => import('../commands/pelengkap.js'),
  },
  {
    nama: 'demo',
    argumen: '[folder]',
    ringkas: 'memutar ulang bulan contoh dan menampilkan hasilnya',
    muat: () => import('../commands/demo.js'),
  },
]

/** The command a command line calls, undefined where it calls none that exists. */
export function perintahDipanggil(argv: readonly string[]): string | undefined {
  const kata = kataPerintah(argv)
  return daftarPerintah.find((d) => d.nama === kata)?.nama
}

/** The word with which the completion scripts ask; it is no command and stands in no help. */
export const TANYA_PELENGKAP = 'complete'

/** Answers a completion script: `[--baru] -- KATA…`. Whatever is wrong, the answer is merely empty. */
export async function jawabPelengkap(
  argv: readonly string[],
  env: Env,
  jalankan: Jalankan,
  konten: Konten,
): Promise<string> {
  try {
    const kata = argv.slice(argv.indexOf('--') + 1)
    if (argv[0] === '--baru') kata.push('')
    const program = await buatProgram(kata.slice(0, -1), env, jalankan, konten)
    return await (await import('./complete.js')).lengkapi(program, kata, env)
  } catch {
    return ':4\n'
  }
}

const judulBantuan: Record<string, string> = {
  'Usage:': 'Pemakaian:',
  'Arguments:': 'Argumen:',
  'Options:': 'Opsi:',
  'Global Options:': 'Opsi umum:',
  'Commands:': 'Perintah:',
}

/** The command word of a command line: the first word that is neither an option nor the value of one. */
function kataPerintah(argv: readonly string[]): string | undefined {
  return argv.find((kata, i) => !kata.startsWith('-') && !opsiBernilai.has(argv[i - 1]))
}

/** Builds the program with the called command's flags; the other commands are known by name for the help. */
export async function buatProgram(
  argv: readonly string[],
  env: Env,
  jalankan: Jalankan,
  konten: Konten,
): Promise<Command> {
  const program = new Command('konten')
  program
    .description('Produksi konten media sosial dan website menurut SOP, dicatat dan dapat diperiksa dengan git.')
    .version(versi(env.paket), '-V, --version', 'menampilkan versi')
    .usage('<perintah> [opsi]')
  atur(program, env)
  program.addHelpText(
    'after',
    '\nMulai dari sini:\n  konten init kantor && cd kantor\n  konten baru --help\n\nKode keluar: 0 selesai, 1 ada temuan, 2 salah pakai, 3 ditolak SOP, 4 bentrok,\n  5 rusak, 70 kesalahan program, 130 dibatalkan.\n',
  )
  const dipanggil = kataPerintah(argv)
  for (const { nama, argumen, ringkas, muat } of daftarPerintah) {
    const perintah = new Command(nama).summary(ringkas).description(ringkas)
    if (argumen !== undefined) perintah.argument(argumen)
    if (nama === dipanggil) {
      const { pasang } = await muat()
      pasang(perintah, jalankan, env, konten)
      for (const satu of [perintah, ...perintah.commands]) atur(satu, env)
    }
    program.addCommand(perintah)
  }
  return program
}

const opsiUmum: readonly (readonly [flag: string, arti: string])[] = [
  ['--repo <folder>', 'folder repositori konten (bawaan: KONTEN_REPO, atau dicari ke atas)'],
  ['--json', 'hasil sebagai satu dokumen JSON'],
  ['--sebagai <nama>', 'siapa yang bertindak (bawaan: nama di git)'],
  ['--peran <peran>', 'pelaksana, admin-medsos, admin-website, atau ppid'],
  ['--waktu <waktu>', 'kapan terjadinya, misalnya "2026-10-01 09:00" (bawaan: sekarang)'],
  ['--atas-nama <peran>', 'mencatat keputusan yang diambil orang lain di luar alat ini'],
  ['--bukti <teks>', 'bukti untuk --atas-nama'],
  ['--tetap <alasan>', 'teruskan meski di bawah baku mutu, dengan alasan'],
  ['--tanpa-tanya', 'jangan pernah bertanya'],
  ['--tanpa-warna', 'tanpa warna'],
]
const opsiBernilai = new Set(opsiUmum.filter(([flag]) => flag.includes('<')).map(([flag]) => flag.split(' ')[0]))

/** The options every command takes. They work before and after the command's name; only `konten --help` lists them. */
function atur(p: Command, env: Env): void {
  const utama = p.name() === 'konten'
  for (const [flag, arti] of opsiUmum) p.addOption(new Option(flag, arti).hideHelp(!utama))
  p.helpOption('-h, --help', utama ? 'menampilkan bantuan' : 'menampilkan bantuan ini; opsi umum: konten --help')
    .configureHelp({
      styleTitle: (judul) => judulBantuan[judul] ?? judul,
      commandUsage: (satu) => berbahasa(new Help().commandUsage(satu)),
      subcommandTerm: (satu) => berbahasa(new Help().subcommandTerm(satu)),
      helpWidth: env.kolom ?? 100,
    })
    .configureOutput({ writeOut: (teks) => env.stdout.write(teks), writeErr: () => undefined })
    .exitOverride()
  if (utama || p.commands.length > 0) p.helpCommand('help [perintah]', 'bantuan untuk satu perintah')
}

const berbahasa = (pemakaian: string): string =>
  pemakaian.replace('[options]', '[opsi]').replace('[command]', '<perintah>')

function versi(paket: string): string {
  return (JSON.parse(readFileSync(join(paket, 'package.json'), 'utf8')) as { version: string }).version
}
