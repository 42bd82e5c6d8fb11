/** A program is found through PATH alone: in absolute entries, under names the system can start. */
import { describe, expect, test } from 'vitest'
import { findProgram } from '../../../src/storage/local/program.js'

/** A system on which exactly these files can be started; what is asked for is kept. */
const sistem = (platform: string, ...ada: string[]) => {
  const ditanya: string[] = []
  return { platform, ditanya, runs: (path: string) => (ditanya.push(path), ada.includes(path)) }
}

describe('Unix', () => {
  test('entri pertama yang memuatnya', () => {
    const s = sistem('linux', '/usr/bin/git', '/opt/git/bin/git')
    expect(findProgram('git', { PATH: '/bin:/opt/git/bin:/usr/bin' }, s)).toBe('/opt/git/bin/git')
  })

  test('entri kosong dan relatif tidak dilihat', () => {
    const s = sistem('linux', 'git', './git', 'alat/git', '~/bin/git', '/usr/bin/git')
    expect(findProgram('git', { PATH: ':.:alat:./alat:..:~/bin::/usr/bin:' }, s)).toBe('/usr/bin/git')
    expect(s.ditanya).toEqual(['/usr/bin/git'])
  })

  test.each([{}, { PATH: '' }, { PATH: '.' }, { Path: '/usr/bin' }])('tidak ada: %j', (vars) => {
    expect(findProgram('git', vars, sistem('linux', '/usr/bin/git', 'git'))).toBeNull()
  })
})

describe('Windows', () => {
  const git = 'C:\\Program Files\\Git\\cmd\\git.exe'

  test('PATH dalam ejaan apa pun, entri berkutip dan yang memuat titik koma', () => {
    for (const nama of ['PATH', 'Path', 'path'])
      expect(findProgram('git', { [nama]: 'C:\\Windows;"C:\\Program Files\\Git\\cmd"' }, sistem('win32', git))).toBe(
        git,
      )
    const aneh = 'D:\\a;b\\git.exe'
    expect(findProgram('git', { PATH: 'C:\\Windows;"D:\\a;b";C:\\x' }, sistem('win32', aneh))).toBe(aneh)
  })

  test('entri kosong, relatif, dan tanpa huruf cakram tidak dilihat', () => {
    const s = sistem('win32', git, '.\\git.exe', 'alat\\git.exe', '\\alat\\git.exe', 'C:alat\\git.exe', 'git.exe')
    const PATH = ';.;alat;\\alat;C:alat;"";".";C:\\Program Files\\Git\\cmd'
    expect(findProgram('git', { PATH }, s)).toBe(git)
    expect(s.ditanya.every((satu) => satu.startsWith('C:\\Program Files\\Git\\cmd\\'))).toBe(true)
  })

  test('hanya yang dapat dijalankan tanpa shell, menurut urutan PATHEXT', () => {
    const [com, exe] = ['C:\\a\\git.com', 'C:\\a\\git.exe']
    const semua = ['C:\\a\\git', 'C:\\a\\git.cmd', 'C:\\a\\git.bat', com, exe]
    expect(findProgram('git', { PATH: 'C:\\a', PATHEXT: '.CMD;.EXE;.COM' }, sistem('win32', ...semua))).toBe(exe)
    expect(findProgram('git', { PATH: 'C:\\a' }, sistem('win32', ...semua))).toBe(com)
    expect(findProgram('git', { PATH: 'C:\\a', PATHEXT: '.CMD' }, sistem('win32', ...semua))).toBe(com)
    expect(findProgram('git', { PATH: 'C:\\a' }, sistem('win32', 'C:\\a\\git.cmd', 'C:\\a\\git'))).toBeNull()
    expect(findProgram('clip.exe', { PATH: 'C:\\a' }, sistem('win32', 'C:\\a\\clip.exe'))).toBe('C:\\a\\clip.exe')
  })

  test('folder jaringan boleh, alamat perangkat tidak', () => {
    const jauh = '\\\\nas\\alat\\git.exe'
    expect(
      findProgram('git', { PATH: '\\\\.\\pipe;\\\\nas\\alat' }, sistem('win32', jauh, '\\\\.\\pipe\\git.exe')),
    ).toBe(jauh)
  })
})
