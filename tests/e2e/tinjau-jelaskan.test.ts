/** What the PPID reads before deciding, and how a verdict is explained afterwards. */
import { beforeAll, expect, test } from 'vitest'
import type { Kantor } from '../repo.js'
import { buatKantor } from '../repo.js'

const admin = ['--sebagai', 'Staf Admin']
let kantor: Kantor
let id: string
beforeAll(async () => {
  kantor = (await buatKantor()).pada('2026-09-01 11:00')
  id = await kantor.baru('Posyandu', '2026-09-01', ['--kanal', 'medsos'])
  await kantor.pada('2026-09-01 12:00').ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption pertama.', ...admin)
  await kantor.pada('2026-09-01 12:30').ok('koreksi', id, '--kanal', 'medsos', '--catatan', 'Sebutkan tempatnya.', '--sebagai', 'Carik')
  await kantor.pada('2026-09-01 13:00').ok('ajukan', id, '--kanal', 'medsos', '--caption', 'Caption kedua di balai.', ...admin)
})

test('tinjau: draf, yang berubah sejak dikoreksi, media, dan tiga perintah; tidak mengubah apa pun', async () => {
  const sebelum = kantor.jejak()
  const layar = await kantor.ok('tinjau', id)
  for (const teks of ['Caption kedua di balai.', 'Sebutkan tempatnya.', 'foto-0.png', 'konten setujui', 'konten koreksi', 'konten tolak'])
    expect(layar).toContain(teks)
  expect(await kantor.json('tinjau', id)).toMatchObject({ id })
  expect(kantor.jejak()).toBe(sebelum)
})

test('jelaskan: dari commit mana sampai commit mana, batasnya, dan hitungannya', async () => {
  await kantor.pada('2026-09-01 14:30').ok('setujui', id, '--kanal', 'medsos', '--sebagai', 'Carik')
  const layar = await kantor.ok('jelaskan', id, '3')
  expect(layar).toContain(kantor.git('rev-parse', 'HEAD').slice(0, 12))
  expect(layar).toContain('terlambat')
  expect(layar).toContain('30')
  expect(await kantor.galat('jelaskan', 'tiada')).toEqual([2, 'id-tidak-ada'])
  expect(await kantor.galat('tinjau', 'tiada')).toEqual([2, 'id-tidak-ada'])
})
