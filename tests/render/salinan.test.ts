import { expect, test } from 'vitest'
import { renderArticle } from '../../src/render/formats/article-html.js'

test('paragraf, ganti baris, daftar, dan tautan; selebihnya teks', () => {
  const teks = [
    'Baris <satu> & "dua"',
    'baris kedua (https://contoh.desa.id/a?b=1&c=2).',
    '',
    '- pasir',
    '- batu https://id.wikipedia.org/wiki/Batu_(geologi)',
    '1. satu',
    '2. dua',
    'penutup',
    '',
    '3. tiga',
    '<script>alert(1)</script> javascript:alert(1) https://"onmouseover="x',
  ].join('\n')
  expect(renderArticle(teks)).toBe(`<p>Baris &lt;satu&gt; &amp; &quot;dua&quot;<br>
baris kedua (<a href="https://contoh.desa.id/a?b=1&amp;c=2">https://contoh.desa.id/a?b=1&amp;c=2</a>).</p>
<ul>
<li>pasir</li>
<li>batu <a href="https://id.wikipedia.org/wiki/Batu_(geologi)">https://id.wikipedia.org/wiki/Batu_(geologi)</a></li>
</ul>
<ol>
<li>satu</li>
<li>dua</li>
</ol>
<p>penutup</p>
<ol start="3">
<li>tiga</li>
</ol>
<p>&lt;script&gt;alert(1)&lt;/script&gt; javascript:alert(1) https://&quot;onmouseover=&quot;x</p>
`)
  expect(renderArticle('')).toBe('')
})
