/**
 * An honest office at random: people who type every command konten has, in an order and with words that chance picks,
 * over months, at one machine or several. What the commands refuse is refused; what they record, nobody may accuse.
 */
import { mkdirSync, renameSync, rmSync } from 'node:fs'
import type { Json, Keluaran } from '../repo.js'
import { Kantor, acakTetap, buatKantor, folderBaru, wib } from '../repo.js'
import { bareRepository } from '../remote/servers.js'
import type { Hasil } from './hasil.js'
import { Pencatat } from './hasil.js'

const MENIT = 60_000
const HARI = 24 * 60 * MENIT

const PPID = ['Carik', 'Rr. Siti Nur’aini, S.Pd.']
const ADMIN = ['Staf Admin', 'Müller “Bagus” 王']
const petugasAwal: readonly string[] = [
  ...PPID.map((nama) => `${nama}=ppid`),
  ...ADMIN.map((nama) => `${nama}=admin-medsos,admin-website`),
]

const kata = [
  'Warga hadir sampai selesai.',
  'Baris satu.\r\nBaris dua.\r\n\r\n\r\nBaris lima.   ',
  '# bukan komentar git\n#lagi',
  'Konten-Peran: lihat lampiran',
  '-- >8 --\nbukan gunting',
  'Disetujui: lihat catatan rapat\n\ndisetujui: semua',
  'Emoji 👨‍👩‍👧‍👦 dan arah \u202Eterbalik\u202C',
  'Cafe\u0301 dan Café, ﬁ, ①, Ω',
  '   menjorok\n\ttab\n',
  '```\n---\nkunci: nilai\n---\n```',
  '> kutipan\n\n- butir\n- [ ] lain',
  'Signed-off-by: Siapa Saja\nCo-authored-by: Lain',
]
const aneh = [
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\n\n',
  'e',
  '\u0301',
  '\u202e',
  '\u0085',
  '\u00a0',
  '\u200b',
  '\ufeff',
  '\u2028',
  '#',
  ';',
  '-',
  ':',
  '|',
  '*',
  '"',
  "'",
  '\\',
  '\x1b[31m',
  '\x07',
  '-- >8 --',
  'Konten-X: y',
  '한',
  '\u1112\u1161\u11ab',
]
const judulAwal = [
  'Apel',
  'Rapat RT/RW & PKK',
  'Kirab: "Merti Dusun"',
  "Jum'at Bersih",
  '#Lomba 17-an',
  '- Senam -',
  'Kafé rakyat',
  'yes',
  '1.000 Pohon',
  'Posyandu @ Balai',
  'Pelatihan 電子',
]
const platform = ['instagram', 'facebook', 'tiktok', 'youtube', 'x'] as const

interface Jalur {
  id: string
  kanal: string
  status: string
  /** Who did the last act on it. */
  oleh: string
}

/** One office and what chance still has to choose from. */
class KantorAcak {
  private readonly acak: (byte: number) => Buffer
  private waktu: number
  private ke = 0
  private jalur: Jalur[] = []
  private readonly nomor: string[] = []
  private readonly bulan: string[] = []
  /** How many commands were answered 0. */
  berhasil = 0
  /** Answers that no honest command deserves. */
  readonly salah: string[] = []

  constructor(
    /** One for each machine. */
    readonly salinan: readonly Kantor[],
    benih: string,
    mulai = '2026-09-01 07:00',
    /** The bare repository between them, which is out of reach at times. */
    private readonly pusat: string | null = null,
  ) {
    this.acak = acakTetap(benih)
    this.waktu = wib(mulai)
    this.bulan.push(mulai.slice(0, 7))
  }

  private untung(): number {
    return this.acak(4).readUInt32BE() / 2 ** 32
  }

  private satu<T>(dari: readonly T[]): T {
    return dari[Math.floor(this.untung() * dari.length)]!
  }

  /** What somebody writes; now and then what nobody would. */
  private tulisan(): string {
    if (this.untung() < 0.7) return this.satu(kata)
    const huruf = (): string =>
      this.untung() < 0.5 ? this.satu(aneh) : String.fromCodePoint(33 + Math.floor(this.untung() ** 3 * 55_000))
    return `Catatan ${Array.from({ length: 1 + Math.floor(this.untung() * 12) }, huruf).join('')}`
  }

  private boleh = (peluang: number): boolean => this.untung() < peluang

  private teks = (waktu: number): string =>
    new Date(waktu + 7 * 60 * MENIT).toISOString().slice(0, 16).replace('T', ' ')

  /** The hour, as people write it. */
  jam = (): string => this.teks(this.waktu)

  /** A person at one of the machines types a line. */
  private async ketik(argv: readonly string[]): Promise<Json> {
    const kantor = this.satu(this.salinan)
    kantor.pada(this.teks(this.waktu))
    const jauh = this.pusat !== null && this.boleh(0.4)
    if (jauh) renameSync(this.pusat, `${this.pusat}.jauh`)
    const hasil: Keluaran = await kantor.konten(...argv, '--json').finally(() => {
      if (jauh) renameSync(`${this.pusat}.jauh`, this.pusat)
    })
    if (hasil.kode === 0) this.berhasil++
    if (![0, 2, 3, 4, ...(jauh ? [5] : [])].includes(hasil.kode))
      this.salah.push(`konten ${argv.join(' ')} → ${hasil.kode}: ${hasil.out}${hasil.err}`)
    return hasil.kode === 0 ? JSON.parse(hasil.out) : null
  }

  /** Goes on until so many commands were answered 0. */
  async jalan(banyak: number): Promise<void> {
    const cukup = this.berhasil + banyak
    while (this.berhasil < cukup && this.salah.length === 0) await this.langkah()
  }

  private async langkah(): Promise<void> {
    this.ke++
    this.waktu += Math.floor(this.untung() ** 3 * 500) * MENIT + Math.floor(this.untung() * 60) * 1000
    const bulanIni = this.teks(this.waktu).slice(0, 7)
    if (!this.bulan.includes(bulanIni)) await this.gantiBulan(bulanIni)
    const u = this.untung()
    if (u < 0.13 || this.jalur.length === 0) return this.baru()
    if (u < 0.62) return this.lanjut()
    if (u < 0.72) return this.interaksi()
    if (u < 0.78) return this.sunting()
    if (u < 0.83) return this.batalkan()
    if (u < 0.87) return this.sebab()
    if (u < 0.93) return this.angka()
    if (u < 0.95) return this.laporan(this.satu(this.bulan))
    if (u < 0.97) return this.orang()
    if (u < 0.985) return this.atur()
    return this.jawab()
  }

  private pelaku = (daftar: readonly string[]): string[] => {
    const nama = this.satu(daftar)
    return ['--sebagai', this.boleh(0.1) ? nama.toUpperCase() : nama]
  }

  /** Now, or some time ago. */
  private kapan = (): string[] =>
    this.boleh(0.25) ? ['--waktu', this.teks(this.waktu - Math.floor(this.untung() * 20) * 60 * MENIT)] : []

  private async baru(): Promise<void> {
    const kantor = this.salinan[0]!
    const mulai = this.waktu - Math.floor(this.untung() * 30) * 60 * MENIT + (this.boleh(0.1) ? 2 * HARI : 0)
    const foto = kantor.foto(
      this.boleh(0.85) ? 4 + Math.floor(this.untung() * 2) : 2,
      this.boleh(0.1) ? 'sama' : `f${this.ke}`,
    )
    const pengumuman = this.boleh(0.15)
    const argv = [
      'baru',
      '--judul',
      `${this.boleh(0.2) ? this.tulisan() : this.satu(judulAwal)} ${this.ke}`,
      '--mulai',
      this.teks(mulai),
    ]
    if (this.boleh(0.8)) argv.push('--selesai', this.teks(mulai + Math.floor(this.untung() * 40) * 60 * MENIT))
    if (this.boleh(0.7)) argv.push('--lokasi', this.satu(['Balai Kalurahan', 'RT 03: "Gumuk"', '# lapangan', 'null']))
    argv.push('--pelaksana', this.satu(['Kamituwa', 'Ulu-Ulu, S.T.', 'Kamituwa, Jagabaya']))
    argv.push('--narasi', this.tulisan())
    if (pengumuman) argv.push('--jenis', 'pengumuman')
    else argv.push('--kanal', this.satu(['medsos', 'website', 'medsos,website']))
    if (!pengumuman || this.boleh(0.3)) argv.push('--foto', ...foto)
    if (foto.length < 4) argv.push('--tetap', 'Hujan deras.')
    if (this.boleh(0.3)) argv.push('--video', kantor.video(`v${this.ke}`))
    const pelaku = this.pelaku(ADMIN)
    const hasil = await this.ketik([...argv, ...pelaku, ...this.kapan(), '--kembar'])
    if (hasil === null) return
    for (const kanal of hasil.kanal as string[])
      this.jalur.push({ id: hasil.id, kanal, status: 'diserahkan', oleh: pelaku[1]! })
    if (this.jalur.length > 60) this.jalur = this.jalur.slice(-50)
  }

  /** The next act on one of the tracks, mostly one that can follow. */
  private async lanjut(): Promise<void> {
    const j = this.boleh(0.7) ? this.satu(this.jalur.slice(-12)) : this.satu(this.jalur)
    const dasar = [j.id, '--kanal', j.kanal]
    const ubah = async (argv: string[], status: string): Promise<void> => {
      if (this.boleh(0.05)) argv.push('--sebab', this.satu(['Listrik padam.', 'Hujan.']))
      if ((await this.ketik([...argv, ...this.kapan()])) === null) return
      j.status = status
      j.oleh = argv[argv.indexOf('--sebagai') + 1]!
    }
    const [admin, ppid] = [this.pelaku(ADMIN), this.pelaku(PPID)]
    const putus = this.boleh(0.15) ? [...admin, '--atas-nama', 'ppid', '--bukti', 'WhatsApp 12.01'] : ppid
    const status = this.boleh(0.03) ? this.satu(['diserahkan', 'diajukan', 'disetujui', 'ditolak']) : j.status
    if (status === 'diserahkan' || status === 'dikoreksi') {
      const teks = [j.kanal === 'medsos' ? '--caption' : '--berita', `${this.tulisan()} ${this.ke}`]
      if (this.boleh(0.2)) teks.push('--lampiran', this.salinan[0]!.foto(1, `l${this.ke}`)[0]!)
      return ubah(['ajukan', ...dasar, ...teks, ...admin], 'diajukan')
    }
    if (status === 'diajukan') {
      const u = this.untung()
      if (u < 0.25) return ubah(['koreksi', ...dasar, '--catatan', this.tulisan(), ...putus], 'dikoreksi')
      if (u < 0.75)
        return ubah(
          ['setujui', ...dasar, ...(this.boleh(0.3) ? ['--catatan', this.tulisan()] : []), ...putus],
          'disetujui',
        )
      const final = this.boleh(0.3) ? ['--final'] : []
      const pasal = this.boleh(0.3) ? ['--pasal', '17h'] : []
      const alasan = this.satu(['tidak-untuk-dipublikasikan', 'informasi-rahasia'])
      return ubah(
        ['tolak', ...dasar, '--alasan', alasan, ...final, ...pasal, '--catatan', this.tulisan(), ...putus],
        final.length > 0 ? 'habis' : 'ditolak',
      )
    }
    if (status === 'ditolak') {
      const bahan = [
        '--narasi',
        `Baru ${this.ke}`,
        ...(this.boleh(0.5) ? ['--foto', ...this.salinan[0]!.foto(4, `u${this.ke}`)] : []),
      ]
      return ubah(['serahkan', ...dasar, ...bahan, ...admin], 'diserahkan')
    }
    if (status === 'disetujui' || status === 'diunggah') {
      const tautan =
        j.kanal === 'website'
          ? [`https://nomporejo-kulonprogo.desa.id/artikel/2026/9/1/a-${this.ke}`]
          : this.satu([
              [`https://www.instagram.com/p/C${String(this.ke).padStart(10, 'a')}/`],
              [
                `https://www.facebook.com/x/posts/${this.ke}`,
                `https://www.tiktok.com/@x/video/70000000000000${String(this.ke).padStart(5, '0')}`,
              ],
            ])
      return ubah(['unggah', ...dasar, '--tautan', ...tautan, ...admin], 'diunggah')
    }
  }

  private async interaksi(): Promise<void> {
    if (this.nomor.length > 0 && this.boleh(0.5)) {
      await this.ketik(['interaksi', 'jawab', this.satu(this.nomor.slice(-8)), ...this.pelaku(ADMIN), ...this.kapan()])
      return
    }
    const diterima = this.teks(this.waktu - Math.floor(this.untung() ** 2 * 60) * 60 * MENIT)
    const argv = [
      'interaksi',
      'catat',
      '--platform',
      this.satu(platform),
      '--jenis',
      this.satu(['komentar', 'dm']),
      '--diterima',
      diterima,
    ]
    if (this.boleh(0.5)) argv.push('--kegiatan', this.satu(this.jalur).id)
    if (this.boleh(0.2)) argv.push('--tak-perlu-jawaban')
    const hasil = await this.ketik([...argv, ...this.pelaku(ADMIN)])
    if (hasil !== null) this.nomor.push(hasil.nomor)
  }

  private async sunting(): Promise<void> {
    const j = this.satu(this.jalur.slice(-12))
    const bagian = this.satu([
      ['--narasi'],
      ['--caption'],
      ['--berita'],
      ['--narasi', j.kanal === 'medsos' ? '--caption' : '--berita'],
    ])
    const kanal = this.boleh(0.5) ? ['--kanal', j.kanal] : []
    await this.ketik([
      'sunting',
      j.id,
      ...bagian.flatMap((b) => [b, `Suntingan ${this.ke}. ${this.tulisan()}`]),
      ...kanal,
      ...this.pelaku(ADMIN),
    ])
  }

  private async batalkan(): Promise<void> {
    const u = this.untung()
    const oleh = this.pelaku([...ADMIN, ...PPID])
    const catatan = this.boleh(0.5) ? ['--catatan', this.tulisan()] : []
    if (u < 0.2 && this.nomor.length > 0) {
      await this.ketik(['batalkan', this.satu(this.nomor.slice(-5)), ...catatan, ...oleh])
      return
    }
    if (u < 0.3) {
      await this.ketik([
        'batalkan',
        '--bulan',
        this.satu(this.bulan),
        ...(this.boleh(0.5) ? ['--kanal', 'medsos'] : []),
        ...catatan,
        ...oleh,
      ])
      return
    }
    const j = this.satu(this.jalur.slice(-8))
    const hasil = await this.ketik([
      'batalkan',
      j.id,
      ...(this.boleh(0.8) ? ['--kanal', j.kanal] : []),
      ...catatan,
      ...oleh,
    ])
    if (hasil !== null) j.status = hasil.status
  }

  private async sebab(): Promise<void> {
    const u = this.untung()
    const akhir = ['--sebab', this.satu(['Listrik padam.', 'Rapat.\nLama.']), ...this.pelaku([...ADMIN, ...PPID])]
    if (u < 0.2 && this.nomor.length > 0) await this.ketik(['sebab', this.satu(this.nomor), ...akhir])
    else if (u < 0.4)
      await this.ketik([
        'sebab',
        '--bulan',
        this.satu(this.bulan),
        '--kanal',
        this.satu(['medsos', 'website']),
        ...akhir,
      ])
    else {
      const j = this.satu(this.jalur)
      await this.ketik([
        'sebab',
        j.id,
        '--langkah',
        String(1 + Math.floor(this.untung() * 4)),
        '--kanal',
        j.kanal,
        ...akhir,
      ])
    }
  }

  private async catatAngka(bulan: string, kanal: string, ...lain: string[]): Promise<void> {
    await this.ketik(['analitik', 'catat', '--bulan', bulan, '--kanal', kanal, ...lain, ...this.pelaku(ADMIN)])
  }

  private async angka(): Promise<void> {
    const bulan = this.satu(this.bulan.slice(-3))
    const n = (): string => String(Math.floor(this.untung() ** 4 * 90_000))
    const u = this.untung()
    if (u < 0.2) {
      await this.catatAngka(
        bulan,
        'medsos',
        '--platform',
        this.satu(platform),
        '--penonton',
        n(),
        '--pengikut-akhir',
        n(),
      )
      return
    }
    if (u < 0.4) {
      const j = this.satu(this.jalur)
      const milik =
        j.kanal === 'medsos' ? ['--platform', 'instagram', '--tayangan', n(), '--suka', n()] : ['--klik', n()]
      await this.catatAngka(bulan, j.kanal, '--kegiatan', j.id, ...milik)
      return
    }
    if (u < 0.5) {
      await this.catatAngka(bulan, 'website', '--klik-situs', n())
      return
    }
    if (u < 0.75) {
      const kepala =
        'bulan,kanal,platform,id,judul,tautan,tayangan,jangkauan,suka,komentar,bagikan,simpan,klik,pengikut_awal,pengikut_akhir,penonton,klik_situs'
      const baris = Array.from(
        { length: 1 + Math.floor(this.untung() * 4) },
        (_, i) =>
          `${bulan},medsos,instagram,,Konten asing ${this.ke} ${i},https://www.instagram.com/p/D${String(this.ke).padStart(8, 'b')}${i}z/,${n()},${n()},${n()},,,,,,,,`,
      )
      const berkas = this.salinan[0]!.bahan(`isian-${this.ke}.csv`, [kepala, ...baris].join('\n'))
      await this.ketik(['analitik', 'impor', berkas, ...this.pelaku(ADMIN)])
      return
    }
    if (this.boleh(0.5)) await this.ketik(['analitik', 'cocok', '--terima', ...this.pelaku(ADMIN)])
    else {
      const kunci = `https://www.instagram.com/p/D${String(1 + Math.floor(this.untung() * this.ke)).padStart(8, 'b')}0z/`
      const j = this.jalur.findLast((s) => s.status === 'diunggah')
      if (j !== undefined)
        await this.ketik([
          'analitik',
          'cocok',
          kunci,
          ...(this.boleh(0.7) ? ['--dengan', j.id] : ['--lepas']),
          ...this.pelaku(ADMIN),
        ])
    }
  }

  private async laporan(bulan: string): Promise<void> {
    const kanal = this.satu([['--kanal', 'medsos'], ['--kanal', 'website'], []])
    const peran = kanal[1] === 'website' ? ['--peran', 'admin-website'] : []
    const lain = this.boleh(0.3) ? ['--tindak-lanjut', this.tulisan()] : []
    await this.ketik([
      'laporan',
      '--bulan',
      bulan,
      ...kanal,
      '--serahkan',
      '--tetap',
      'Angka menyusul.',
      ...peran,
      ...lain,
      ...this.pelaku(ADMIN),
    ])
  }

  private async orang(): Promise<void> {
    const u = this.untung()
    const oleh = this.pelaku(PPID)
    const nama = `Orang ${1 + Math.floor(this.untung() * 6)}`
    if (u < 0.4)
      await this.ketik([
        'petugas',
        'tambah',
        nama,
        '--peran',
        this.satu(['pelaksana', 'admin-medsos', 'ppid']),
        ...(this.boleh(0.5) ? ['--surel', `o${this.ke}@contoh.id`] : []),
        ...oleh,
      ])
    else if (u < 0.6)
      await this.ketik([
        'petugas',
        'ubah',
        nama,
        '--peran',
        this.satu(['pelaksana', 'admin-medsos,admin-website']),
        ...oleh,
      ])
    else if (u < 0.7) await this.ketik(['petugas', 'ubah', nama, '--surel', `p${this.ke}@contoh.id`, ...oleh])
    else if (u < 0.8) await this.ketik(['petugas', 'ubah', nama, '--aktif', ...oleh])
    else if (u < 0.9)
      await this.ketik(['petugas', 'ubah', this.satu([...ADMIN, ...PPID]), '--surel', `q${this.ke}@contoh.id`, ...oleh])
    else await this.ketik(['petugas', 'nonaktif', nama, ...oleh])
  }

  private async atur(): Promise<void> {
    const kantor = this.salinan[0]!
    const u = this.untung()
    if (u < 0.4) {
      await this.ketik(['kop', '--alamat', `Jalan Wates km ${this.ke}`, ...this.pelaku([...PPID, ...ADMIN])])
      return
    }
    if (this.salinan.length > 1) return
    if (u < 0.7) {
      const lama = kantor.baca('libur.yaml')
      kantor.tulis('libur.yaml', `${lama.trimEnd()}\n${2030 + this.ke}:\n  dasar: SKB\n  libur: [01-01]\n`)
    } else if (u < 0.85)
      kantor.tulis(
        'konten.yaml',
        kantor
          .baca('konten.yaml')
          .replace(/^akun:.*$/m, `akun: { instagram: "https://www.instagram.com/nomporejo${this.ke}" }`),
      )
    else {
      const versi = kantor.baca('sop/medsos.yaml').split(/^(?= {2}- berlaku_mulai:)/m)[1]!
      const mulai = this.teks(this.waktu + 40 * HARI).slice(0, 10)
      const menit = 60 + (this.ke % 60)
      kantor.tulis(
        'sop/medsos.yaml',
        `${kantor.baca('sop/medsos.yaml').trimEnd()}\n${versi.replace('berlaku_mulai:', `berlaku_mulai: "${mulai}"`).replace('menit: 60,', `menit: ${menit},`)}`,
      )
    }
    if ((await this.ketik(['atur', '--alasan', 'Keputusan baru.', ...this.pelaku(PPID)])) === null)
      kantor.git('checkout', '--', '.')
  }

  /** Says something of what lost, or of a finding. */
  private async jawab(): Promise<void> {
    const kantor = this.salinan[0]!
    kantor.pada(this.teks(this.waktu))
    const kalah = kantor.git('log', '-3', '--format=%H', '--grep=Konten-Peristiwa: berbenturan').trim().split('\n')[0]!
    if (kalah !== '')
      await this.ketik(['catatan', kalah, '--alasan', 'Sudah diulang.', ...this.pelaku([...ADMIN, ...PPID])])
    else
      await this.ketik(['laporan', '--bulan', this.bulan.at(-1)!, '--serahkan', '--tetap', 'x', ...this.pelaku(ADMIN)])
  }

  private async gantiBulan(kini: string): Promise<void> {
    const lalu = this.bulan.at(-1)!
    this.bulan.push(kini)
    for (let i = 0; i < 3; i++) await this.laporan(lalu)
    if (this.boleh(0.8))
      await this.ketik(['tutup-buku', '--bulan', this.boleh(0.8) ? lalu : this.bulan[0]!, ...this.pelaku(PPID)])
  }
}

/** What is told of an honest history: what lost, and whose media lie elsewhere. */
const wajar: ReadonlySet<string> = new Set(['berbenturan', 'media-tidak-di-sini'])

interface OpsiAcak {
  /** Commands answered 0, in offices of at most a thousand each. */
  banyak: number
  /** Machines of an office. */
  mesin: number
  benih: string
  lapor?: (baris: string) => void
}

/** Honest offices at random; every finding of theirs is a false one. */
export async function skenarioAcak({ banyak, mesin, benih, lapor }: OpsiAcak): Promise<Hasil[]> {
  const pencatat = new Pencatat(`riwayat acak, ${mesin} mesin`, lapor)
  for (let ke = 0, sisa = banyak; sisa > 0; ke++, sisa -= 1000) {
    const { salinan, pusat } = await dirikan(mesin)
    const acak = new KantorAcak(salinan, `${benih} ${ke}`, '2026-09-01 07:00', pusat)
    await acak.jalan(Math.min(1000, sisa))
    const tuduhan: string[] = []
    for (const kantor of salinan) {
      kantor.pada(acak.jam())
      if (pusat !== null) await kantor.ok('sinkron')
      const tengah = kantor.git('rev-list', '--skip', String(acak.berhasil >> 1), '-1', 'HEAD').trim()
      for (const opsi of [[], ['--sejak', tengah]]) {
        const { temuan } = JSON.parse((await kantor.konten('verifikasi', '--json', ...opsi)).out) as {
          temuan: { kode: string; pesan: string }[]
        }
        tuduhan.push(...temuan.filter((t) => !wajar.has(t.kode)).map((t) => `${t.kode}: ${t.pesan}`))
      }
    }
    const salah = [...acak.salah, ...tuduhan.slice(0, 5)]
    pencatat.catat(`benih "${benih} ${ke}"`, { diakui: true, hilang: false, terhalang: false, salah })
    pencatat.hasil.keterangan = `${banyak} perintah`
    for (const { folder } of salinan) rmSync(folder, { recursive: true, force: true })
  }
  return [pencatat.hasil]
}

/** An office with everybody listed, in as many clones as asked for. */
async function dirikan(mesin: number): Promise<{ salinan: Kantor[]; pusat: string | null }> {
  const pertama = (await buatKantor()).pada('2026-08-31 09:00')
  for (const satu of petugasAwal) {
    const [nama, peran] = satu.split('=') as [string, string]
    await pertama.ok('petugas', 'tambah', nama, '--peran', peran, '--sebagai', PPID[0]!)
  }
  if (mesin === 1) return { salinan: [pertama], pusat: null }
  const pusat = bareRepository(folderBaru())
  const { undangan } = await pertama.json('sinkron', 'pasang', pusat)
  const salinan = [pertama]
  for (let i = 1; i < mesin; i++) {
    const lain = new Kantor(folderBaru()).pada('2026-08-31 10:00')
    lain.benih = `mesin ${i}`
    mkdirSync(lain.folder, { recursive: true })
    await pertama.pada('2026-08-31 10:00').ok('sinkron', 'gabung', undangan, lain.akar, '--sebagai', ADMIN[0]!)
    salinan.push(lain)
  }
  return { salinan, pusat }
}
