/** Rights of the folders that hold photos and what this clone remembers. */
import { chmodSync, mkdirSync, readdirSync, statSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folderBaru } from '../../repo.js'
import { privateFolder } from '../../../src/storage/local/private-folder.js'
import { prepareKontenFolder } from '../../../src/storage/git/konten-folder.js'
import { checkMedia, mediaPath, storeMedia } from '../../../src/storage/media/media.js'
import { noteVerified, noteWitness } from '../../../src/storage/local/witness.js'
import { samplePicture } from '../../../src/app/media/sample-media.js'

const hak = (letak: string): string => (statSync(letak).mode & 0o7777).toString(8)

/** A root with a `.git` whose configuration says this, and rights of its own. */
function akarBaru(config = '', mode = 0o755): string {
  const akar = folderBaru()
  mkdirSync(join(akar, '.git'))
  writeFileSync(join(akar, '.git/config'), config)
  for (const satu of [akar, join(akar, '.git')]) chmodSync(satu, mode)
  return akar
}

async function simpanFoto(akar: string, benih = 'a', asalMode = 0o644): Promise<string> {
  const asal = join(folderBaru(), 'foto.png')
  writeFileSync(asal, samplePicture(benih))
  chmodSync(asal, asalMode)
  const daftar = await checkMedia([asal], 'foto')
  await storeMedia(akar, daftar)
  return mediaPath(akar, daftar[0]!.sha256)
}

describe.skipIf(process.platform === 'win32')('hak baca', () => {
  const kasus: [nama: string, config: string, mode: number, folder: string, berkas: string][] = [
    ['hanya pemilik', '', 0o755, '700', '600'],
    ['umask dan false: hanya pemilik', '[core]\n\tsharedRepository = umask\n', 0o755, '700', '600'],
    ['false', '[core]\n\tsharedRepository = false\n', 0o755, '700', '600'],
    ['kelompok', '[core]\n\tsharedRepository = group\n', 0o755, '770', '660'],
    ['kelompok, ditulis true', '[core]\n\tSharedRepository = true ; kelompok\n', 0o755, '770', '660'],
    ['kelompok, tanpa nilai', '[core]\n\tsharedRepository\n', 0o755, '770', '660'],
    ['semua orang', '[core]\n\tsharedRepository = world\n', 0o755, '775', '664'],
    ['bilangan oktal', '[core]\n\tsharedRepository = 0640\n', 0o755, '750', '640'],
    ['bit set-gid', '', 0o2775, '2770', '660'],
  ]
  test.each(kasus)('%s', async (_, config, mode, folder, berkas) => {
    const lama = process.umask(0o027)
    try {
      const akar = akarBaru(config, mode)
      const foto = await simpanFoto(akar)
      const konten = join(akar, '.git/konten')
      await noteWitness(konten, { commit: 'a'.repeat(40), pada: '2026-09-01T04:00:00.000Z' }, () => false)
      await noteVerified(konten, { commit: 'a'.repeat(40), pada: '2026-09-01T04:00:00.000Z' })
      await prepareKontenFolder(konten, 'draf')
      for (const satu of [join(akar, 'media'), join(foto, '..'), konten, join(konten, 'draf')])
        expect([satu, hak(satu)]).toEqual([satu, folder])
      for (const satu of [foto, join(konten, 'saksi.json'), join(konten, 'diperiksa.json')])
        expect([satu, hak(satu)]).toEqual([satu, berkas])
      expect(readdirSync(join(foto, '..'))).toHaveLength(1)
    } finally {
      process.umask(lama)
    }
  })

  test('yang sudah ada tidak diubah, dan yang baru di dalamnya mengikutinya', async () => {
    const akar = akarBaru()
    mkdirSync(join(akar, 'media'))
    mkdirSync(join(akar, '.git/konten'))
    for (const satu of ['media', '.git/konten']) chmodSync(join(akar, satu), 0o755)
    const foto = await simpanFoto(akar)
    await noteWitness(
      join(akar, '.git/konten'),
      { commit: 'a'.repeat(40), pada: '2026-09-01T04:00:00.000Z' },
      () => false,
    )
    expect(['media', '.git/konten'].map((satu) => hak(join(akar, satu)))).toEqual(['755', '755'])
    expect([hak(join(foto, '..')), hak(foto), hak(join(akar, '.git/konten/saksi.json'))]).toEqual(['755', '644', '644'])
  })

  test('foto yang hanya boleh dibaca tersimpan juga', async () => {
    expect(hak(await simpanFoto(akarBaru(), 'b', 0o400))).toBe('600')
  })

  test('tautan di tempatnya ditolak, juga yang tidak menunjuk apa pun', async () => {
    const akar = akarBaru()
    symlinkSync(join(akar, 'tiada'), join(akar, 'media'))
    await expect(privateFolder(join(akar, 'media'), 'media', null)).rejects.toMatchObject({
      kode: 'bukan-berkas-biasa',
    })
  })
})
