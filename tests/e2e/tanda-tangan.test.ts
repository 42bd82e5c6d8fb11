/**
 * Signed acts on a real repository: enrolment, what is refused, what forgers leave behind, and ssh-keygen in both
 * directions.
 */
import { execFileSync } from 'node:child_process'
import { chmodSync, readFileSync, readdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { bacaHuruf, bilanganHuruf } from '../../src/domain/bahasa/huruf.js'
import { findingsAfter, unacceptable } from '../../src/app/check/findings.js'
import { openBare, snapshotOf } from '../../src/storage/git/bare.js'
import type { Json, Kantor } from '../repo.js'
import { buatKantor, folderBaru, mesinUji, paket, unggahMedsos, wib } from '../repo.js'

const adaSsh = (() => {
  try {
    execFileSync('ssh-keygen', ['-?'], { stdio: 'pipe' })
    return true
  } catch (galat) {
    return (galat as NodeJS.ErrnoException).code !== 'ENOENT'
  }
})()

let asal: Kantor
const profil: Record<string, string> = { carik: folderBaru(), siti: folderBaru() }
const sidik: Record<string, string> = {}
let id: string

/** At whose machine the next commands are typed. */
const di = (kantor: Kantor, siapa: string): Kantor => {
  kantor.profil = profil[siapa]!
  return kantor
}
async function buatKunci(kantor: Kantor, siapa: string, berkas = `${siapa}.pub`): Promise<string> {
  const hasil = await di(kantor, siapa).json('petugas', 'kunci', 'buat', '--keluaran', `../${berkas}`)
  sidik[siapa] = hasil.sidik
  return `../${berkas}`
}

beforeAll(async () => {
  asal = (await buatKantor()).pada('2026-09-01 07:00')
  await asal.ok('petugas', 'tambah', 'Carik', '--peran', 'ppid', '--sebagai', 'Carik')
  await asal.ok('petugas', 'tambah', 'Staf Admin', '--peran', 'admin-medsos,admin-website', '--sebagai', 'Carik')
  const carik = [
    '--kunci',
    await buatKunci(asal, 'carik'),
    '--sidik',
    sidik['carik']!.toLowerCase(),
    '--sebagai',
    'Carik',
  ]
  await asal.ok('petugas', 'ubah', 'Carik', ...carik)
  const siti = await buatKunci(asal, 'siti')
  await di(asal, 'carik').ok('petugas', 'ubah', 'Staf Admin', '--kunci', siti, '--sebagai', 'Carik')
  di(asal, 'siti').pada('2026-09-01 11:00')
  id = await asal.baru('Apel', '2026-09-01', ['--kanal', 'medsos'])
  await asal
    .pada('2026-09-01 12:00')
    .ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Draf.', '--sebagai', 'Staf Admin')
  await di(asal, 'carik').pada('2026-09-01 12:30').ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
})

const salinan = (): Kantor => asal.salin().pada('2026-09-02 09:00')
const temuan = async (kantor: Kantor): Promise<[kode: string, tingkat: string][]> =>
  JSON.parse((await kantor.konten('verifikasi', '--json')).out).temuan.map((t: Json) => [t.kode, t.tingkat])
const galatDari = async (kantor: Kantor): Promise<string[]> =>
  (await temuan(kantor)).flatMap(([kode, tingkat]) => (tingkat === 'galat' ? [kode] : []))

describe('yang jujur', () => {
  test('diperiksa tanpa galat; kunci pertama disebut; register dan tanggapan menyebut siapa yang menandatangani', async () => {
    expect(await temuan(asal)).toEqual([['kunci-pertama', 'catatan']])
    const [baris] = (await asal.json('register', '--bulan', '2026-09')).baris
    expect(baris.langkah.map((l: Json) => [l.no, l.sidik])).toEqual([
      [1, sidik['siti']],
      [2, sidik['siti']],
      [3, sidik['carik']],
      [4, null],
    ])
    expect(await asal.ok('register', '--bulan', '2026-09', '--format', 'md')).toContain(
      'Tanda tangan: 3 dari 3 peristiwa',
    )
    expect((await asal.json('lihat', id, '--tanggapan')).tanggapan[0].sidik).toBe(sidik['carik'])
    expect(await asal.ok('lihat', id, '--tanggapan')).toContain(`ditandatangani (${sidik['carik']})`)
  })
  test('kunci privat hanya dapat dibaca pemiliknya, dan tidak ada di dalam repositori', () => {
    const folder = join(profil['carik']!, 'konten', 'kunci')
    expect(readdirSync(folder)).toEqual([`${sidik['carik']}.pem`])
    expect(statSync(join(folder, `${sidik['carik']}.pem`)).mode & 0o777).toBe(0o600)
    expect(asal.git('log', '-p', '--all')).not.toContain('PRIVATE KEY')
  })
  test('di komputer lain: boleh dicatat dengan nama yang dinyatakan, dan dikatakan', async () => {
    const lain = salinan()
    lain.profil = folderBaru()
    const hasil = await lain.konten(...unggahMedsos(id))
    expect([hasil.kode, hasil.err.includes('dicatat tanpa tanda tangan')]).toEqual([0, true])
    expect((await lain.json('register', '--bulan', '2026-09')).baris[0].langkah[3].sidik).toBeNull()
  })
  test('peristiwa yang ditandatangani dapat dibatalkan, dan pembatalannya ditandatangani', async () => {
    const lain = di(salinan(), 'carik')
    await lain.ok('batalkan', id, '--kanal', 'medsos', '--catatan', 'Keliru.', '--sebagai', 'Carik')
    expect(lain.git('log', '-1', '--format=%B')).toContain('\nKonten-Tanda: U1NIU0lH')
    expect(await temuan(lain)).toEqual([['kunci-pertama', 'catatan']])
  })
})

describe('yang ditolak', () => {
  test('mengubah pengaturan tanpa kunci PPID, dan kunci yang sidiknya lain', async () => {
    const lain = salinan()
    profil['asing'] = folderBaru()
    const ubah = ['petugas', 'ubah', 'Staf Admin', '--surel', 's@contoh.id', '--sebagai', 'Carik']
    expect(await di(lain, 'asing').galat(...ubah)).toEqual([3, 'tanda-diperlukan'])
    const kunci = await buatKunci(lain, 'asing')
    expect(
      await lain.galat('petugas', 'ubah', 'Carik', '--kunci', kunci, '--sidik', '0000-0000-0000', '--sebagai', 'Carik'),
    ).toEqual([3, 'sidik-lain'])
    expect(await lain.galat('petugas', 'ubah', 'Carik', '--kunci', '../siti.pub', '--sebagai', 'Carik')).toEqual([
      3,
      'kunci-ganda',
    ])
    expect(await lain.galat('petugas', 'ubah', 'Carik', '--cabut', '0000-0000-0000', '--sebagai', 'Carik')).toEqual([
      2,
      'sidik-tidak-ada',
    ])
    expect(lain.git('rev-parse', 'HEAD')).toBe(asal.git('rev-parse', 'HEAD'))
  })
  test('berkas kunci yang dapat dibaca orang lain tidak dipakai', async () => {
    const lain = salinan()
    profil['siti-terbuka'] = folderBaru()
    execFileSync('cp', ['-R', `${profil['siti']}/.`, profil['siti-terbuka']])
    chmodSync(join(profil['siti-terbuka'], 'konten', 'kunci', `${sidik['siti']}.pem`), 0o644)
    expect(await di(lain, 'siti-terbuka').galat(...unggahMedsos(id))).toEqual([5, 'kunci-rusak'])
  })
  test('tanda: wajib memerlukan kunci semua petugas, lalu setiap peristiwa', async () => {
    const lain = di(salinan(), 'carik')
    await lain.ok('petugas', 'tambah', 'Rina', '--peran', 'pelaksana', '--sebagai', 'Carik')
    const wajib = () => lain.tulis('konten.yaml', lain.baca('konten.yaml').replace('tanda: boleh', 'tanda: wajib'))
    wajib()
    expect(await lain.galat('atur', '--sebagai', 'Carik')).toEqual([3, 'tanda-tanpa-kunci'])
    lain.git('checkout', '--', 'konten.yaml')
    await lain.ok('petugas', 'nonaktif', 'Rina', '--sebagai', 'Carik')
    wajib()
    await lain.ok('atur', '--sebagai', 'Carik')
    lain.profil = folderBaru()
    expect(await lain.galat(...unggahMedsos(id))).toEqual([3, 'tanda-diperlukan'])
    await di(lain, 'siti').ok(...unggahMedsos(id))
    expect(await galatDari(lain)).toEqual([])
  })
})

describe('kunci yang bersandi', () => {
  test('ditanyakan sekali; salah: tidak ada yang dicatat; tanpa terminal: dikatakan', async () => {
    const lain = di(salinan(), 'carik')
    profil['bersandi'] = folderBaru()
    lain.masukan = 'rahasia\n'
    const hasil = await di(lain, 'bersandi').json(
      'petugas',
      'kunci',
      'buat',
      '--keluaran',
      '../sandi.pub',
      '--sandi',
      'rahasia',
    )
    lain.masukan = ''
    await di(lain, 'carik').ok(
      'petugas',
      'ubah',
      'Carik',
      '--kunci',
      '../sandi.pub',
      '--cabut',
      sidik['carik']!,
      '--sebagai',
      'Carik',
    )
    const ubah = ['petugas', 'ubah', 'Staf Admin', '--surel', 's@contoh.id', '--sebagai', 'Carik']
    expect(await di(lain, 'carik').galat(...ubah)).toEqual([3, 'tanda-diperlukan'])
    expect(await di(lain, 'bersandi').galat(...ubah)).toEqual([2, 'sandi-diperlukan'])
    const ditanya: string[] = []
    const menjawab = (sandi: string): void => {
      const tanya = {
        sandi: async (pesan: string) => {
          ditanya.push(pesan)
          return sandi
        },
      }
      lain.tanya = tanya as unknown as Kantor['tanya']
    }
    menjawab('salah')
    const ujung = lain.git('rev-parse', 'HEAD')
    expect((await lain.konten(...ubah)).err).toContain('Sandi kunci salah')
    expect(lain.git('rev-parse', 'HEAD')).toBe(ujung)
    menjawab('rahasia')
    await lain.ok(...ubah)
    expect(ditanya).toEqual(Array(2).fill(`Sandi kunci ${hasil.sidik}`))
    lain.tanya = null
    expect(await galatDari(lain)).toEqual([])
  })
})

describe('kunci hilang atau dicuri', () => {
  test('kunci pemulihan: sekali ditampilkan, mengganti kunci PPID, dan pemakaiannya disebut', async () => {
    const lain = di(salinan(), 'carik')
    const { kode } = await lain.json('petugas', 'kunci', 'pemulihan', '--sebagai', 'Carik')
    expect(lain.git('log', '-p')).not.toContain(kode)
    profil['carik-baru'] = folderBaru()
    const kunci = await buatKunci(lain, 'carik-baru', 'carik-baru.pub')
    const mengganti = [
      'petugas',
      'ubah',
      'Carik',
      '--kunci',
      kunci,
      '--cabut',
      sidik['carik']!,
      '--sebagai',
      'Carik',
      '--pemulihan',
    ]
    expect(await lain.galat(...mengganti, `${kode.slice(0, -1)}0`)).toEqual([3, 'tanda-ditolak'])
    expect(await lain.galat(...mengganti, 'ABCD')).toEqual([2, 'kode-pemulihan-salah'])
    lain.masukan = `${kode.toLowerCase()}\n`
    await lain.ok(...mengganti, '-')
    lain.masukan = ''
    await di(lain, 'carik-baru').ok('petugas', 'ubah', 'Staf Admin', '--surel', 's@contoh.id', '--sebagai', 'Carik')
    expect(await temuan(lain)).toEqual([
      ['kunci-pertama', 'catatan'],
      ['kunci-pemulihan', 'catatan'],
    ])
  })
  test('darurat: petugas lain mencatat kunci baru PPID, dan itu menunggu jawaban', async () => {
    const lain = di(salinan(), 'siti')
    profil['carik-lain'] = folderBaru()
    const kunci = await buatKunci(lain, 'carik-lain', 'carik-lain.pub')
    const mengganti = ['petugas', 'ubah', 'Carik', '--kunci', kunci, '--dasar', 'SK Lurah 5', '--sebagai']
    expect(await di(lain, 'carik-lain').galat(...mengganti, 'Carik')).toEqual([3, 'bukan-ppid'])
    await di(lain, 'siti').ok(...mengganti, 'Staf Admin')
    await di(lain, 'carik-lain').ok('petugas', 'ubah', 'Carik', '--cabut', sidik['carik']!, '--sebagai', 'Carik')
    expect(await temuan(lain)).toContainEqual(['ppid-darurat', 'peringatan'])
    expect(await galatDari(lain)).toEqual([])
  })
  test('yang dicabut tidak lagi menandatangani, dan yang ditandatanganinya dahulu tetap sah', async () => {
    const lain = di(salinan(), 'carik')
    await lain.ok('petugas', 'ubah', 'Staf Admin', '--cabut', sidik['siti']!, '--sebagai', 'Carik')
    expect(await galatDari(lain)).toEqual([])
    expect((await lain.json('register', '--bulan', '2026-09')).baris[0].langkah[0].sidik).toBe(sidik['siti'])
    await di(lain, 'siti').ok(...unggahMedsos(id))
    expect(lain.git('log', '-1', '--format=%B')).not.toContain('Konten-Tanda')
  })
})

/** A commit like the last but for its message and dates, in its place. */
function tukar(kantor: Kantor, ubah: (pesan: string) => string, waktu?: string): void {
  const isi = kantor.git('cat-file', 'commit', 'HEAD')
  const batas = isi.indexOf('\n\n') + 2
  const kepala =
    waktu === undefined ? isi.slice(0, batas) : isi.slice(0, batas).replaceAll(/ \d+ \+0700$/gm, ` ${waktu} +0700`)
  const oid = masukkan(kantor, kepala + ubah(isi.slice(batas)))
  kantor.git('update-ref', 'refs/heads/main', oid)
}
const masukkan = (kantor: Kantor, isi: string): string => {
  const berkas = kantor.bahan('commit-palsu', isi)
  return kantor.git('hash-object', '-t', 'commit', '-w', berkas).trim()
}

describe('pemalsu', () => {
  test.each<[string, (k: Kantor) => void]>([
    ['isinya diubah', (k) => tukar(k, (p) => p.replace(/^Konten-Teks: .{4}/m, 'Konten-Teks: 0000'))],
    ['waktunya dimundurkan', (k) => tukar(k, (p) => p.replace('T12:30:00', 'T12:05:00'), '1788239100')],
    ['pelakunya diganti', (k) => tukar(k, (p) => p.replace('Konten-Oleh: Carik', 'Konten-Oleh: Staf Admin'))],
    [
      'tandanya dari peristiwa lain',
      (k) => {
        const lain = /^Konten-Tanda: .*$/m.exec(k.git('log', '-1', '--format=%B', 'HEAD~1'))![0]
        tukar(k, (p) => p.replace(/^Konten-Tanda: .*$/m, lain))
      },
    ],
    ['tandanya bukan tanda tangan', (k) => tukar(k, (p) => p.replace(/^Konten-Tanda: .*$/m, 'Konten-Tanda: AAAA'))],
  ])('%s', async (_, palsukan) => {
    const lain = salinan()
    palsukan(lain)
    expect(await galatDari(lain)).toContain('tanda-salah')
  })
  test('disalin ulang sesudah dibatalkan: op-nya sudah ada', async () => {
    const lain = di(salinan(), 'carik')
    const setuju = lain.git('cat-file', 'commit', 'HEAD')
    await lain.ok('batalkan', id, '--kanal', 'medsos', '--catatan', 'Keliru.', '--sebagai', 'Carik')
    const induk = lain.git('rev-parse', 'HEAD').trim()
    lain.git('update-ref', 'refs/heads/main', masukkan(lain, setuju.replace(/^parent .*$/m, `parent ${induk}`)))
    expect(await galatDari(lain)).toContain('op-ganda')
  })
  test('dipindahkan ke catatan kantor lain', async () => {
    const lain = salinan()
    const akar = lain.git('rev-list', '--max-parents=0', 'HEAD').trim()
    const daftar = lain.git('rev-list', '--reverse', 'HEAD').trim().split('\n')
    let induk = masukkan(lain, `${lain.git('cat-file', 'commit', akar).trimEnd()} lain\n`)
    for (const oid of daftar.slice(1))
      induk = masukkan(lain, lain.git('cat-file', 'commit', oid).replace(/^parent .*$/m, `parent ${induk}`))
    lain.git('update-ref', 'refs/heads/main', induk)
    expect((await galatDari(lain)).filter((k) => k === 'tanda-salah')).toHaveLength(4)
  })
  test('nama foto diganti oleh yang menerbitkan', async () => {
    const lain = di(salinan(), 'siti')
    const baru = await lain.baru('Rapat', '2026-09-02', ['--kanal', 'medsos'])
    const berkas = `content/2026/09/${baru}.md`
    expect(await galatDari(lain)).toEqual([])
    lain.tulis(berkas, lain.baca(berkas).replace('foto-0.png', 'foto-warga.png'))
    lain.git('commit', '--quiet', '--all', '--amend', '--no-edit')
    expect(await galatDari(lain)).toContain('daftar-media')
  })
  test('jawaban atas galat atas nama PPID, tidak ditandatangani, tidak berlaku di salinan lain', async () => {
    const lain = salinan()
    const sejak = lain.git('rev-parse', 'HEAD').trim()
    lain.git('commit', '--quiet', '--allow-empty', '-m', 'x\n\nKonten-Peristiwa: disetujui')
    const galat = lain.git('rev-parse', 'HEAD').trim()
    const diterima = async (): Promise<boolean> => {
      const bare = openBare(join(lain.akar, '.git'), mesinUji().vars)
      const potret = await snapshotOf(bare, 'refs/heads/main')
      return unacceptable(await findingsAfter(potret, sejak, wib('2026-09-02 12:00'))) === null
    }
    expect(await diterima()).toBe(false)
    const jawab = ['catatan', galat, '--alasan', 'Salah ketik.', '--peran', 'ppid', '--sebagai', 'Carik']
    const tanpa = lain.salin().pada('2026-09-02 10:00')
    await di(lain, 'carik')
      .pada('2026-09-02 10:00')
      .ok(...jawab)
    expect(await diterima()).toBe(true)
    tanpa.profil = folderBaru()
    await tanpa.ok(...jawab)
    lain.git('fetch', '--quiet', tanpa.akar, 'main')
    lain.git('update-ref', 'refs/heads/main', 'FETCH_HEAD')
    expect(await diterima()).toBe(false)
  })
  test('pengaturan tanpa tanda tangan PPID', async () => {
    const lain = salinan()
    await di(lain, 'carik').ok('petugas', 'ubah', 'Staf Admin', '--surel', 's@contoh.id', '--sebagai', 'Carik')
    tukar(lain, (p) => p.replace(/^Konten-Tanda: .*\n/m, ''))
    expect(await galatDari(lain)).toContain('tanda-kurang')
  })
})

/** The shell of docs/audit.md, run as it is printed there. */
function auditDenganTangan(kantor: Kantor, commit: string, ubah = ''): string {
  const blok = [...readFileSync(join(paket, 'docs/audit.md'), 'utf8').matchAll(/```sh\n(.*?)```/gs)].map((b) => b[1]!)
  const [siapkan, periksa] = blok as [string, string]
  const naskah = [siapkan.replace(/^C=\S+/m, `C=${commit}`), ubah, periksa].join('\n')
  try {
    return execFileSync('sh', ['-c', naskah], { cwd: kantor.akar, encoding: 'utf8', stdio: 'pipe' })
  } catch (galat) {
    return `ditolak ${(galat as { status: number }).status}`
  }
}

describe.skipIf(!adaSsh)('dengan tangan', () => {
  test('ssh-keygen menerima yang sah menurut docs/audit.md, dan menolak yang diubah', () => {
    expect(auditDenganTangan(salinan(), 'HEAD')).toContain('Good "konten" signature for Carik')
    expect(auditDenganTangan(salinan(), 'HEAD', 'echo >> "$T/isi"')).toBe('ditolak 255')
  })
  test('sidik adalah awal SHA-256 yang dicetak ssh-keygen', () => {
    const cetak = execFileSync('ssh-keygen', ['-lf', join(asal.folder, 'carik.pub')], { encoding: 'utf8' })
    const awal = Buffer.from(/SHA256:(.{10})/.exec(cetak)![1]!, 'base64').toString('hex')
    const dibaca = bilanganHuruf(bacaHuruf(sidik['carik']!)!).toString(16).padStart(15, '0')
    expect(dibaca.slice(0, awal.length)).toBe(awal)
  })
  test('yang ditandatangani ssh-keygen dengan kunci yang tercatat diterima', async () => {
    const lain = salinan()
    const kunci = join(lain.folder, 'kunci-ssh')
    execFileSync('ssh-keygen', ['-q', '-t', 'ed25519', '-N', '', '-f', kunci])
    await di(lain, 'carik').ok('petugas', 'ubah', 'Carik', '--kunci', `${kunci}.pub`, '--sebagai', 'Carik')
    await lain
      .pada('2026-09-02 10:00')
      .ok('batalkan', id, '--kanal', 'medsos', '--catatan', 'Keliru.', '--sebagai', 'Carik')
    const pesan = lain.git('log', '-1', '--format=%B').trimEnd()
    const penulis = /^author (.*)$/m.exec(lain.git('cat-file', 'commit', 'HEAD'))![1]!
    const akar = lain.git('rev-list', '--max-parents=0', 'HEAD').trim()
    const tanpa = `${pesan.replace(/^Konten-Tanda: .*$/m, '').trimEnd()}\n`
    const isi = lain.bahan('isi', `konten-peristiwa-v2\n${akar}\n${penulis}\n${tanpa}`)
    execFileSync('ssh-keygen', ['-q', '-Y', 'sign', '-n', 'konten', '-f', kunci, isi], { stdio: 'pipe' })
    const tanda = readFileSync(`${isi}.sig`, 'utf8').replaceAll(/^-.*$/gm, '').replaceAll('\n', '')
    tukar(lain, (p) => p.replace(/^Konten-Tanda: .*$/m, `Konten-Tanda: ${tanda}`))
    // That the commit was written anew is noticed, and nothing of the signature.
    expect(await galatDari(lain)).toEqual(['riwayat-terpotong'])
  })
})

test('segel yang ditandatangani direkap dengan kunci yang terdaftar saja', async () => {
  const k = di(asal.salin(), 'carik').pada('2026-10-05 08:00')
  await k.ok('tutup-buku', '--bulan', '2026-09', '--sebagai', 'Carik')
  const folder = folderBaru()
  await k.ok('saksi', '--keluaran', join(folder, 'kantor.json'))
  const rekap = async (kunci: string) => {
    const daftar = join(folder, 'kalurahan.csv')
    writeFileSync(daftar, `kantor,sumber,kunci\nKantor,${folder},${kunci}\n`)
    const { out } = await k.konten('rekap', '--bulan', '2026-09', '--dari', daftar, '--json')
    return JSON.parse(out)
  }
  const publik = (siapa: string): string => readFileSync(join(k.akar, '..', `${siapa}.pub`), 'utf8').trim()
  expect((await rekap(`${publik('siti')} | ${publik('carik')}`)).baris).toMatchObject([{ sah: true, catatan: [] }])
  const lain = (await rekap(publik('siti'))).baris[0]
  expect([lain.sah, lain.catatan.join()]).toEqual([false, expect.stringContaining(`sidik ${sidik['carik']}`)])
  expect((await rekap('ssh-rsa AAAA')).galat.kode).toBe('kunci-tidak-terbaca')
  // As if another had written the signature of this office over the seal: what is signed is no longer what it says.
  const berkas = JSON.parse(readFileSync(join(folder, 'kantor.json'), 'utf8'))
  berkas.segel[0].commit = berkas.segel[0].commit.replace(/^author Carik/m, 'author Karik')
  writeFileSync(join(folder, 'kantor.json'), JSON.stringify(berkas))
  expect((await rekap('')).baris[0].catatan.join()).toContain('tanda tangan segelnya salah')
})
