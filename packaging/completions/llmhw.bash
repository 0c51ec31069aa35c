# bash completion of llmhw; made by: llmhw completion bash
_llmhw() {
    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}
    if [ "$COMP_CWORD" = 1 ]; then
        COMPREPLY=($(compgen -W 'fit plan compare detect devices models formats engines links schema completion manual -h --help --version' -- "$word"))
        return
    fi
    case $before in
        --device | --host) COMPREPLY=($(compgen -W "$(llmhw devices --ids 2>/dev/null)" -- "$word")); return ;;
        --format | --engine | --link) COMPREPLY=($(compgen -W "$(llmhw "${before#--}s" --ids 2>/dev/null)" -- "$word")); return ;;
    esac
    local words= models=
    case $command in
        fit) words='-h --help --setup --device --memory --bandwidth --compute --board-power --count --tensor-parallel --link --power-limit --wired-limit --host --host-memory --host-bandwidth --host-cores --host-clock --drive --format --file-size --engine --context --users --prompt --cached --depth --kv --no-flash-attention --json --explain --color' models=yes ;;
        plan) words='-h --help --setup --device --memory --bandwidth --compute --board-power --count --tensor-parallel --link --power-limit --wired-limit --host --host-memory --host-bandwidth --host-cores --host-clock --drive --format --file-size --engine --context --users --prompt --cached --depth --kv --no-flash-attention --margin --least-context --stream --json --explain --color' models=yes ;;
        compare) words='-h --help --device --memory --bandwidth --compute --board-power --count --tensor-parallel --link --power-limit --wired-limit --host --host-memory --host-bandwidth --host-cores --host-clock --drive --format --file-size --engine --context --users --prompt --cached --depth --kv --no-flash-attention --json --color' models=yes ;;
        detect) words='-h --help --json --color' ;;
        devices) words='-h --help --ids --json --color' ;;
        models) words='-h --help --ids --json --color' ;;
        formats) words='-h --help --ids --json --color' ;;
        engines) words='-h --help --ids --json --color' ;;
        links) words='-h --help --ids --json --color' ;;
        schema) words='-h --help' ;;
        completion) words='-h --help' ;;
        manual) words='-h --help' ;;
    esac
    case $word in
        -*) COMPREPLY=($(compgen -W "$words" -- "$word")) ;;
        *)
            COMPREPLY=($(compgen -f -- "$word"))
            [ -z "$models" ] || COMPREPLY+=($(compgen -W "$(llmhw models --ids 2>/dev/null)" -- "$word"))
            ;;
    esac
}
complete -o filenames -F _llmhw llmhw
