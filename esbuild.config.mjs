// Bundles src/ into dist/: parts that bin/konten.js puts together, those for every start and those of the daily commands
// each in one file, so that what V8 made of them can be kept; every other command and heavy library is a file of its own.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build, transform } from 'esbuild'
import { copyFonts } from './fonts.mjs'

// gray-matter loads js-yaml (and through it esprima) at start, for an engine that storage/front-matter.ts always replaces.
const tanpaJsYaml = {
  name: 'tanpa-js-yaml',
  setup(bangun) {
    bangun.onResolve({ filter: /^js-yaml$/ }, () => ({ path: 'js-yaml', namespace: 'kosong' }))
    bangun.onLoad({ filter: /^js-yaml$/, namespace: 'kosong' }, () => ({
      contents: 'exports.safeLoad = exports.safeDump = () => { throw new Error("js-yaml") }',
    }))
  },
}

/** What all of the program is built for. */
const builtFor = { platform: 'node', target: 'node20.19', minify: true, legalComments: 'none' }

/** Own code that is loaded on demand, and that what is typed daily demands. */
const daily = /^src\/(?:shell|app|storage|domain|commands\/(?:baca|langkah|laporan|jaga))\//

// commander could start other programs as subcommands, and loads at start what it takes to; konten has none.
const tanpaProses = {
  name: 'tanpa-proses',
  setup(bangun) {
    bangun.onResolve({ filter: /^node:child_process$/ }, ({ importer }) =>
      /[\\/]commander[\\/]/.test(importer) ? { path: 'tanpa-proses', namespace: 'kosong' } : undefined,
    )
    bangun.onLoad({ filter: /^tanpa-proses$/, namespace: 'kosong' }, () => ({ contents: '' }))
  },
}

// cli-table3 measures each cell many times over, with a pattern of every emoji: plain letters, the dashes and dots of its
// texts and the lines of its frame are as wide as they are many.
const letters = /^[ -~\u00a1-\u00a8\u00aa-\u00ac\u00af-\u02ff\u2010-\u2027\u2500-\u257f]*$/
const hurufBiasa = {
  name: 'huruf-biasa',
  setup(bangun) {
    bangun.onLoad({ filter: /[\\/]string-width[\\/]index\.js$/ }, async ({ path }) => {
      const { default: width } = await import(pathToFileURL(path).href)
      for (let code = 0; code < 0x1_0000; code++) {
        const one = String.fromCharCode(code)
        if (letters.test(one) && width(one) !== 1) throw new Error(`U+${code.toString(16)} is ${width(one)} wide.`)
      }
      const first = 'string = stripAnsi(string);'
      const [before, after, ...more] = readFileSync(path, 'utf8').split(first)
      if (after === undefined || more.length > 0) throw new Error(`${path}: "${first}" is not there once.`)
      return { contents: `${before}if (${letters}.test(string)) return string.length;\n${first}${after}` }
    })
  },
}

/** What the program itself would work out at every start, from its own tables. */
async function indexFormat() {
  const { outputFiles } = await build({
    ...builtFor,
    write: false,
    entryPoints: ['src/storage/index/placement.ts'],
    bundle: true,
    format: 'esm',
  })
  const url = `data:text/javascript;base64,${Buffer.from(outputFiles[0].contents).toString('base64')}`
  return (await import(url)).indexFormat()
}

rmSync('dist', { recursive: true, force: true })
// A PDF embeds its fonts; they stand beside the bundle as files.
copyFonts('dist/huruf')
const { outputFiles, metafile } = await build({
  write: false,
  metafile: true,
  entryPoints: ['src/cli.ts'],
  outdir: 'dist',
  bundle: true,
  splitting: true,
  format: 'esm',
  ...builtFor,
  // The names are what `loading` goes by; they are shortened with each part.
  minify: false,
  minifySyntax: true,
  minifyWhitespace: true,
  chunkNames: '[name]-[hash]',
  // Native and optional: it is there or it is not.
  external: JSON.parse(readFileSync('package.json', 'utf8')).config.external.split(' '),
  plugins: [tanpaJsYaml, tanpaProses, hurufBiasa],
  define: { KONTEN_INDEX_FORMAT: JSON.stringify(await indexFormat()) },
})

/** The outputs that are loaded with these, by base name. */
function withImports(paths) {
  const all = new Set(paths)
  for (const path of all)
    for (const { kind, path: next } of metafile.outputs[path].imports)
      if (kind === 'import-statement' && metafile.outputs[next]) all.add(next)
  return new Set([...all].map((path) => basename(path)))
}

// What a part takes from another, from a library within one, and from node, is loaded when it is first used: most of what
// a command imports it never comes to. The names are esbuild's own, and stand for nothing else.
const loading =
  /(?<=^var |, )(import_\w+) = ((?:\(0, \w+\.)?__toESM\)?\((?:require\("[^"]+"\)|(?:\(0, \w+\.)?require_\w+\)?\(\))(?:, 1)?\)|require\("[^"]+"\))(?=[,;])/gm
function lazily(code) {
  const names = new Set()
  const declared = code.replace(loading, (_, name, load) => {
    names.add(name)
    return `${name} = lazy(() => ${load})`
  })
  const used = declared.replace(/\b(import_\w+)\b(?! = lazy\()/g, (name) => (names.has(name) ? `(${name}())` : name))
  // The exports are given where they are made, not as a copy of them.
  const [, made] = /^module\.exports = __toCommonJS\((\w+)\);$/m.exec(used) ?? []
  return made === undefined
    ? used
    : used
        .replace(`var ${made} = {};`, `var ${made} = __defProp(exports, "__esModule", { value: true });`)
        .replace(`module.exports = __toCommonJS(${made});`, '')
}

/** A part as a function of what it is given by the one that loads it (src/start). */
async function part({ path, text }) {
  const name = basename(path)
  const { code } = await transform(text, {
    ...builtFor,
    minify: false,
    format: 'cjs',
    supported: { 'dynamic-import': false },
    define: { 'import.meta.url': JSON.stringify(name) },
  })
  const whole = `module.exports=function(exports,require,module,lazy,__dirname){${lazily(code)}}`
  const { code: small } = await transform(whole, builtFor)
  return [
    name,
    small
      .trim()
      .replace(/^module\.exports=/, '')
      .replace(/;$/, ''),
  ]
}

const parts = new Map(await Promise.all(outputFiles.map(part)))
mkdirSync('dist/bagian')
await build({
  ...builtFor,
  entryPoints: ['src/start/start.ts'],
  outfile: 'dist/mulai.js',
  bundle: true,
  format: 'cjs',
  define: {
    KONTEN_BUILD: JSON.stringify(
      createHash('sha256')
        .update(JSON.stringify([...parts]))
        .digest('hex'),
    ),
  },
})
// The package is one of ES modules; what stands here is none.
writeFileSync('dist/package.json', '{"type":"commonjs"}\n')
// What is kept of this computer's node goes into no package.
writeFileSync('dist/.npmignore', 'sandi\n')

/** Writes some parts as one file. */
function pack(file, names) {
  const body = [...names].map((name) => `${JSON.stringify(name)}:${parts.get(name)}`).join(',\n')
  writeFileSync(file, `module.exports={\n${body}\n}\n`)
  for (const name of names) parts.delete(name)
}

pack('dist/mula.js', withImports(['dist/cli.js']))
const entries = Object.entries(metafile.outputs).filter(([, { entryPoint = '' }]) => daily.test(entryPoint))
const harian = withImports(entries.map(([path]) => path))
pack(
  'dist/harian.js',
  [...harian].filter((name) => parts.has(name)),
)
for (const [name, code] of parts) writeFileSync(`dist/bagian/${name}`, `module.exports=${code}\n`)
