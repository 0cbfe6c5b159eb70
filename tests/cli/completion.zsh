# Says what completes each line that is given after a folder with the completion script, as `line: word word`. A terminal of
# its own is needed for it: completion is a part of zsh's line editor.
zmodload zsh/zpty || exit 1
zpty shell zsh -f -i
await() { local text; while zpty -r shell text; do [[ $text == *$1* ]] && return; done }
zpty -w shell "PROMPT=; fpath=($1 \$fpath); autoload -Uz compinit; compinit -u -D"
zpty -w shell 'compadd() {
  if [[ ${@[1,(i)(-|--)]} == *-(O|A|D)\ * ]]; then builtin compadd "$@"; return; fi
  local -a found; local word
  builtin compadd -A found "$@"
  for word in $found; do print -r -- "<<$word>>"; done
  builtin compadd "$@"
}
end-of-words() { print -r -- "<<>>"; comppostfuncs=(end-of-words) }
comppostfuncs=(end-of-words)
bindkey "^I" list-choices; print read"y"'
await ready
for line in "${@[2,-1]}"; do
  words=()
  zpty -w -n shell $'\x15'"$line"$'\t'
  while zpty -r shell text; do
    [[ $text == *'<<>>'* ]] && break
    [[ $text == *'<<'*'>>'* ]] && words+=${${text#*<<}%>>*}
  done
  print -r -- "$line: $words"
done
zpty -d shell
