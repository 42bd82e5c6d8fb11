/**
 * Completion scripts. Each asks `konten complete -- KATA…`, whose answer is one candidate a line (value, tab, meaning)
 * and a last line `:0` (files will do too) or `:4` (they will not). Nothing typed is evaluated: words are handed on as
 * arguments.
 */
export const shellNames = ['bash', 'zsh', 'fish', 'powershell'] as const
export type Shell = (typeof shellNames)[number]

// Where several fit, bash lists them with their meaning; the part they have in common is what it types, so that a
// meaning never gets into the line. Menu completion types a whole candidate and is given the bare values.
const bash = `# Pelengkap konten untuk bash. Pasang: konten pelengkap bash > ~/.konten-pelengkap.bash
# lalu tambahkan pada ~/.bashrc: source ~/.konten-pelengkap.bash
_konten() {
  local baris i tab=$'\\t' nilai=() arti=() kata=("\${COMP_WORDS[@]:1:COMP_CWORD}")
  local akhir=\${kata[\${#kata[@]}-1]}
  for i in "\${!kata[@]}"; do
    case \${kata[i]} in
      \\"*) kata[i]=\${kata[i]#\\"}; kata[i]=\${kata[i]%\\"} ;;
      \\'*) kata[i]=\${kata[i]#\\'}; kata[i]=\${kata[i]%\\'} ;;
      *) kata[i]=\${kata[i]//\\\\/} ;;
    esac
  done
  COMPREPLY=()
  while IFS= read -r baris; do
    case $baris in
      :0) compopt -o default 2>/dev/null ;;
      :*) ;;
      *) nilai+=("\${baris%%"$tab"*}"); arti+=("\${baris#*"$tab"}") ;;
    esac
  done < <(konten complete -- "\${kata[@]}" 2>/dev/null)
  ((\${#nilai[@]})) && compopt -o nosort 2>/dev/null
  if ((\${#nilai[@]} > 1)) && [[ $COMP_TYPE != 37 && $COMP_TYPE != 42 ]]; then
    for i in "\${!nilai[@]}"; do
      [[ -n \${arti[i]} ]] && COMPREPLY+=("\${nilai[i]}  (\${arti[i]})") || COMPREPLY+=("\${nilai[i]}")
    done
  else
    for i in "\${nilai[@]}"; do
      [[ $i == *' '* && $akhir != [\\"\\']* ]] && printf -v i %q "$i"
      COMPREPLY+=("$i")
    done
  fi
}
complete -F _konten konten
`

const zsh = `#compdef konten
# Pelengkap konten untuk zsh. Pasang: konten pelengkap zsh > ~/.konten-pelengkap.zsh
# lalu tambahkan pada ~/.zshrc, sesudah compinit: source ~/.konten-pelengkap.zsh
_konten() {
  local baris berkas=0 tab=$'\\t'
  local -a nilai tampil
  while IFS= read -r baris; do
    case $baris in
      :0) berkas=1 ;;
      :*) ;;
      *) nilai+=("\${baris%%$tab*}"); tampil+=("\${\${baris/$tab/  -- }%  -- }") ;;
    esac
  done < <(konten complete -- "\${(@Q)words[2,CURRENT-1]}" "\${(Q)PREFIX}" 2>/dev/null)
  # What was typed may be a word of the title: then the id takes its place, or the list shows which to type.
  local -a paksa
  if (( \${#nilai} )) && [[ \${nilai[1]} != "\${(Q)PREFIX}"* ]]; then
    paksa=(-U)
    (( \${#nilai} > 1 )) && compstate[insert]='' compstate[list]='list force'
  fi
  (( \${#nilai} )) && compadd $paksa -V konten -l -d tampil -a nilai
  (( berkas )) && _files
  return 0
}
if [[ $funcstack[1] == _konten ]]; then
  _konten "$@"
else
  compdef _konten konten
fi
`

const fish = `# Pelengkap konten untuk fish. Pasang: konten pelengkap fish > ~/.config/fish/completions/konten.fish
function __konten_lengkapi
    set -l kata (commandline -opc)
    set -l akhir (commandline -ct | string replace -r '^["\\']' '')
    for baris in (konten complete -- $kata[2..-1] "$akhir" 2>/dev/null)
        switch $baris
            case ':0'
                __fish_complete_path "$akhir"
            case ':*'
            case '*'
                echo $baris
        end
    end
end
complete -c konten -f -k -a '(__konten_lengkapi)'
`

// Windows PowerShell does not hand on an empty argument; --baru stands for one.
const powershell = `# Pelengkap konten untuk PowerShell. Pasang: konten pelengkap powershell >> $PROFILE
Register-ArgumentCompleter -Native -CommandName konten -ScriptBlock {
    param($akhir, $baris, $letak)
    $kata = @($baris.CommandElements | Select-Object -Skip 1 | Where-Object { $_.Extent.StartOffset -lt $letak } | ForEach-Object { $_.Extent.Text.Trim('"', "'") })
    $bendera = @()
    if ($akhir -eq '') { $bendera = @('--baru') }
    & konten complete @bendera -- @kata 2>$null | Where-Object { $_ -notmatch '^:\\d+$' } | ForEach-Object {
        $nilai, $arti = $_ -split "\`t", 2
        if (-not $arti) { $arti = $nilai }
        $tampil = if ($arti -eq $nilai) { $nilai } else { "$nilai ($arti)" }
        $teks = if ($nilai -match '\\s') { "'" + $nilai.Replace("'", "''") + "'" } else { $nilai }
        [System.Management.Automation.CompletionResult]::new($teks, $tampil, 'ParameterValue', $arti)
    }
}
`

export const completionScripts: Record<Shell, string> = { bash, zsh, fish, powershell }
