// A little help where scripts run; every page works without it.
for (const form of document.querySelectorAll('form[data-draf]')) {
  const said = form.querySelector('[data-tersimpan]')
  let waiting
  const keep = async () => {
    const typed = new URLSearchParams()
    for (const [name, value] of new FormData(form)) if (typeof value === 'string') typed.append(name, value)
    typed.set('aksi', 'simpan')
    const answer = await fetch(form.action || location.href, {
      method: 'POST',
      headers: { 'X-Konten': 'simpan' },
      body: typed,
    }).catch(() => null)
    if (said) said.textContent = answer?.ok ? 'Tersimpan sementara.' : 'Belum dapat disimpan sementara.'
  }
  const later = () => {
    clearTimeout(waiting)
    waiting = setTimeout(keep, 800)
  }
  form.addEventListener('input', (event) => event.target.type === 'file' || later())
  form.addEventListener('submit', () => clearTimeout(waiting))

  for (const field of form.querySelectorAll('[data-jatuh]')) {
    const input = field.querySelector('input[type=file]')
    const send = () => {
      const button = document.createElement('button')
      Object.assign(button, { name: 'aksi', value: 'simpan', hidden: true, formNoValidate: true })
      form.append(button)
      form.requestSubmit(button)
    }
    input.addEventListener('change', () => input.files.length > 0 && send())
    for (const kind of ['dragover', 'dragleave', 'drop'])
      field.addEventListener(kind, (event) => {
        event.preventDefault()
        field.classList.toggle('jatuh', kind === 'dragover')
      })
    field.addEventListener('drop', (event) => {
      input.files = event.dataTransfer.files
      if (input.files.length > 0) send()
    })
  }
}
document.getElementById('ditolak')?.focus()
for (const button of document.querySelectorAll('[data-salin]')) {
  button.hidden = false
  button.addEventListener('click', async () => {
    await navigator.clipboard.writeText(document.querySelector(button.dataset.salin).value)
    button.textContent = 'Tersalin'
  })
}
