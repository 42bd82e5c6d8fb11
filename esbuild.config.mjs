// Bundles src/ into dist/: one small entry, every command and every heavy library in chunks loaded on demand.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'
import { build } from 'esbuild'
import { copyFonts } from './fonts.mjs'

// gray-matter loads js-yaml (and through it esprima) at start, for an engine that storage/front-matter.ts always replaces.
const tanpaJsYaml = {
  name: 'tanpa-js-yaml',
  setup(bangun) {
    bangun.onResolve({ filter: /^js-yaml$/ }, () => ({ path: 'js-yaml', namespace: 'kosong' }))
    bangun.onLoad({ filter: /.*/, namespace: 'kosong' }, () => ({
      contents: 'exports.safeLoad = exports.safeDump = () => { throw new Error("js-yaml") }',
    }))
  },
}

rmSync('dist', { recursive: true, force: true })
// A PDF embeds its fonts; they stand beside the bundle as files.
copyFonts('dist/huruf')
const { outputFiles } = await build({
  write: false,
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20.19',
  chunkNames: 'bagian/[name]-[hash]',
  minifySyntax: true,
  minifyWhitespace: true,
  legalComments: 'none',
  // Native and optional: it is there or it is not.
  external: JSON.parse(readFileSync('package.json', 'utf8')).config.external.split(' '),
  plugins: [tanpaJsYaml],
})

// CommonJS dependencies call require() for node's own modules, and look beside themselves with __dirname. Only what does gets
// them: making a require() for every chunk cost a quarter of the start.
const commonJs =
  "import { createRequire as _kontenRequire } from 'node:module'; const require = _kontenRequire(import.meta.url), __dirname = import.meta.dirname;\n"
for (const { path, text } of outputFiles) {
  mkdirSync(dirname(path), { recursive: true })
  writeFileSync(path, /\brequire\b|\b__dirname\b/.test(text) ? commonJs + text : text)
}
