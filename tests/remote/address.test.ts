import { describe, expect, it } from 'vitest'
import { parseAddress, withoutSecret } from '../../src/storage/remote/address.js'

const read = (typed: string) => parseAddress(typed, '/home/siti')

describe('alamat pusat', () => {
  it.each([
    ['ssh://konten@server:2222/srv/konten.git', { way: 'ssh', host: 'server', port: 2222 }],
    ['konten@server:kantor/konten.git', { way: 'ssh', host: 'server', port: null }],
    ['server-kantor:/srv/konten.git', { way: 'ssh', host: 'server-kantor' }],
    ['ssh://[fe80::1]/srv/konten.git', { way: 'ssh', host: '[fe80::1]' }],
    ['https://git.contoh.id/kantor/konten.git', { way: 'https', host: 'git.contoh.id', port: null }],
    ['http://192.168.1.5:3000/konten.git', { way: 'http', host: '192.168.1.5', port: 3000 }],
    ['/media/stik/konten.git', { way: 'path', url: '/media/stik/konten.git', host: null }],
    ['stik/konten.git', { way: 'path', url: '/home/siti/stik/konten.git' }],
    ['file:///srv/konten%20baru.git', { way: 'path', url: '/srv/konten baru.git' }],
    ['./a:b.git', { way: 'path', url: '/home/siti/a:b.git' }],
  ])('%s diterima', (typed, parts) => {
    expect(read(typed)).toMatchObject(parts)
  })

  it.each([
    '',
    '   ',
    '--upload-pack=touch x',
    '-oProxyCommand=id',
    'ext::sh -c id',
    'fd::17',
    'transport::alamat',
    'ssh://-oProxyCommand=id/srv/a.git',
    'ssh://siti@-oProxyCommand=id/a.git',
    '-oProxyCommand=id:a.git',
    'siti@-server:a.git',
    'server:-oHal',
    'ssh://server/-oHal',
    'ssh://server/%2DoHal',
    'git://server/konten.git',
    'ftp://server/konten.git',
    'https://siti:rahasia@git.contoh.id/a.git',
    'https://siti@git.contoh.id/a.git',
    'https://git.contoh.id',
    'https://',
    'https://a b/c',
    'file://%zz',
    'server:a\u001B[31m.git',
    'server:a\nb',
  ])('%j ditolak', (typed) => {
    expect(() => read(typed)).toThrow(expect.objectContaining({ jenis: 'pemakaian', kode: 'alamat-pusat' }))
  })

  it('kata sandi dalam alamat tidak diulang dalam pesan', () => {
    expect(() => read('https://siti:rahasia@git.contoh.id/a.git')).toThrow(/^(?!.*rahasia)/)
    expect(withoutSecret('https://siti:rahasia@git.contoh.id/a\u001B[2J.git')).toBe('https://git.contoh.id/a[2J.git')
  })
})
