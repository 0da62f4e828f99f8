// src/cli/completion-scripts.ts
function bash(commands) {
	return `_lossgate() {
  local current=\${COMP_WORDS[COMP_CWORD]} words
  case "\${COMP_WORDS[1]} \${COMP_WORDS[COMP_CWORD-1]}" in
${commands.flatMap(({ name, operands, options, words }) => [...options.flatMap(({ name: option, value, choices = [] }) => value === null ? [] : [`    "${name} --${option}") words=${quote(choices.join(" "))} ;;`]), `    "${name} "*) words=${quote([...options.map((one) => `--${one.name}`), ...words ?? []].join(" "))}${words !== null || operands === "" ? "; compopt +o default 2> /dev/null" : ""} ;;`]).join("\n")}
  esac
  if [ "$COMP_CWORD" -eq 1 ]; then words=${quote(commands.map(({ name }) => name).join(" "))}; compopt +o default 2> /dev/null; fi
  COMPREPLY=($(compgen -W "$words" -- "$current"))
}
complete -o default -F _lossgate lossgate
`;
}
function zsh(commands) {
	const described = commands.map(({ name, summary }) => quote(`${name}:${summary}`));
	const cases = commands.map(({ name, operands, options, words }) => {
		const specs = options.map(({ name: option, value, help, choices }) => {
			const values = choices ? `(${choices.join(" ")})` : "_files";
			const taken = value === null ? "" : `:${value}:${values}`;
			return quote(`*--${option}[${help.replace(/[[\]:\\]/g, "\\$&")}]${taken}`);
		});
		if (words) specs.push(quote(`1:${operands}:(${words.join(" ")})`));
		else if (operands !== "") specs.push(quote("*:path:_files"));
		return `    ${name}) _arguments ${specs.join(" ")} ;;`;
	});
	return `#compdef lossgate
_lossgate() {
  local -a commands=(${described.join(" ")})
  if (( CURRENT == 2 )); then
    _describe command commands
    return
  fi
  shift words
  (( CURRENT-- ))
  case $words[1] in
${cases.join("\n")}
  esac
}
if [[ $funcstack[1] == _lossgate ]]; then _lossgate "$@"; else compdef _lossgate lossgate; fi
`;
}
function fish(commands) {
	return commands.flatMap(({ name, operands, summary, options, words }) => {
		const seen = quote(`__fish_seen_subcommand_from ${name}`);
		const takesPaths = words === null && operands !== "";
		return [
			`-n __fish_use_subcommand -f -a ${name} -d ${quote(summary)}`,
			...takesPaths ? [] : [`-n ${seen} -f -a ${quote((words ?? []).join(" "))}`],
			...options.map(({ name: option, value, help, choices }) => {
				const values = choices ? ` -x -a ${quote(choices.join(" "))}` : value === null ? "" : " -r";
				return `-n ${seen} -l ${option}${values} -d ${quote(help)}`;
			})
		];
	}).map((line) => `complete -c lossgate ${line}\n`).join("");
}
function quote(text) {
	return `'${text.replaceAll("'", "'\\''")}'`;
}

exports.bash = bash;
exports.fish = fish;
exports.zsh = zsh;