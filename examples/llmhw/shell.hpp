// The man page and the completions of shells, made from the options themselves.
#pragma once

#include <ostream>
#include <string>
#include <vector>

#include <CLI/CLI.hpp>

#include <llmhw/version.hpp>

namespace tool {

inline std::string replaced(std::string text, const std::string& from, const std::string& to) {
    for (std::size_t at = 0; (at = text.find(from, at)) != std::string::npos; at += to.size()) text.replace(at, from.size(), to);
    return text;
}

inline std::vector<const CLI::App*> commands_of(const CLI::App& app) {
    return app.get_subcommands([](const CLI::App* command) { return !command->get_group().empty(); });
}

inline std::vector<std::string> switches_of(const CLI::App& app) {
    std::vector<std::string> names;
    for (const CLI::Option* option : app.get_options()) {
        if (option->get_group().empty()) continue;
        for (const std::string& name : option->get_snames()) names.push_back('-' + name);
        for (const std::string& name : option->get_lnames()) names.push_back("--" + name);
    }
    return names;
}

inline bool takes_value(const CLI::Option& option) { return option.get_items_expected_max() > 0; }

// --- man ------------------------------------------------------------------------------------------------------------------------------------

inline std::string roff(const std::string& text) {
    std::string escaped = replaced(replaced(replaced(text, "\\", "\\e"), "-", "\\-"), "\n.", "\n\\&.");
    if (!escaped.empty() && (escaped.front() == '.' || escaped.front() == '\'')) escaped.insert(0, "\\&");
    return escaped;
}

inline void print_option(std::ostream& out, const CLI::Option& option) {
    if (option.get_group().empty()) return;
    out << ".TP\n";
    if (option.get_positional() && option.get_lnames().empty()) {
        out << ".I " << roff(option.get_name(true)) << '\n';
    } else {
        std::string names;
        for (const std::string& name : option.get_snames()) names += (names.empty() ? "" : ", ") + ("\\fB" + roff('-' + name)) + "\\fR";
        for (const std::string& name : option.get_lnames()) names += (names.empty() ? "" : ", ") + ("\\fB" + roff("--" + name)) + "\\fR";
        out << names << (takes_value(option) ? " \\fI" + roff(option.get_type_name()) + "\\fR" : "") << '\n';
    }
    out << roff(option.get_description()) << '\n';
}

inline void print_manual(std::ostream& out, const CLI::App& app, const std::string& footer) {
    out << ".TH LLMHW 1 \"\" \"llmhw " LLMHW_VERSION "\" \"User Commands\"\n"
        << ".SH NAME\nllmhw \\- which model runs on which machine, how fast, and why\n"
        << ".SH SYNOPSIS\n";
    for (const CLI::App* command : commands_of(app)) {
        out << ".B llmhw " << roff(command->get_name());
        out << "\n[\\fIoptions\\fR]";
        for (const CLI::Option* option : command->get_options())
            if (option->get_positional()) out << " [\\fI" << roff(option->get_name(true)) << "\\fR]";
        out << "\n.br\n";
    }
    out << ".SH DESCRIPTION\n" << roff(app.get_description()) << '\n';
    out << ".SH OPTIONS\n";
    for (const CLI::Option* option : app.get_options()) print_option(out, *option);
    for (const CLI::App* command : commands_of(app)) {
        out << ".SH \"" << roff("llmhw " + command->get_name()) << "\"\n" << roff(command->get_description()) << '\n';
        for (const CLI::Option* option : command->get_options()) print_option(out, *option);
    }
    out << ".SH NOTES\n.nf\n" << roff(footer) << "\n.fi\n";
}

// --- completions ----------------------------------------------------------------------------------------------------------------------------

inline std::string joined(const std::vector<std::string>& words, const std::string& between) {
    std::string line;
    for (const std::string& word : words) line += (line.empty() ? "" : between) + word;
    return line;
}

inline std::vector<std::string> names_of(const std::vector<const CLI::App*>& commands) {
    std::vector<std::string> names;
    for (const CLI::App* command : commands) names.push_back(command->get_name());
    return names;
}

// The catalogue that an option or a positional takes its names from; empty where it takes none.
inline std::string kind_of(const CLI::Option& option) {
    for (const std::string& name : option.get_lnames()) {
        if (name == "device" || name == "host") return "device";
        if (name == "format" || name == "engine" || name == "link") return name;
    }
    return option.get_positional() && option.get_name(true) == "MODEL" ? "model" : "";
}

inline void print_bash(std::ostream& out, const CLI::App& app) {
    out << "# bash completion of llmhw; made by: llmhw completion bash\n"
           "_llmhw() {\n"
           "    local word=${COMP_WORDS[COMP_CWORD]} before=${COMP_WORDS[COMP_CWORD-1]} command=${COMP_WORDS[1]}\n"
           "    if [ \"$COMP_CWORD\" = 1 ]; then\n"
           "        COMPREPLY=($(compgen -W '"
        << joined(names_of(commands_of(app)), " ") << ' ' << joined(switches_of(app), " ")
        << "' -- \"$word\"))\n"
           "        return\n"
           "    fi\n"
           "    case $before in\n"
           "        --device | --host) COMPREPLY=($(compgen -W \"$(llmhw devices --ids 2>/dev/null)\" -- \"$word\")); return ;;\n"
           "        --format | --engine | --link) COMPREPLY=($(compgen -W \"$(llmhw \"${before#--}s\" --ids 2>/dev/null)\" -- \"$word\")); "
           "return ;;\n"
           "    esac\n"
           "    local words= models=\n"
           "    case $command in\n";
    for (const CLI::App* command : commands_of(app)) {
        bool models = false;
        for (const CLI::Option* option : command->get_options()) models = models || kind_of(*option) == "model";
        out << "        " << command->get_name() << ") words='" << joined(switches_of(*command), " ") << '\''
            << (models ? " models=yes" : "") << " ;;\n";
    }
    out << "    esac\n"
           "    case $word in\n"
           "        -*) COMPREPLY=($(compgen -W \"$words\" -- \"$word\")) ;;\n"
           "        *)\n"
           "            COMPREPLY=($(compgen -f -- \"$word\"))\n"
           "            [ -z \"$models\" ] || COMPREPLY+=($(compgen -W \"$(llmhw models --ids 2>/dev/null)\" -- \"$word\"))\n"
           "            ;;\n"
           "    esac\n"
           "}\n"
           "complete -o filenames -F _llmhw llmhw\n";
}

inline std::string zsh_text(const std::string& text) {
    return replaced(replaced(replaced(replaced(text, "'", "'\\''"), "[", "\\["), "]", "\\]"), ":", "\\:");
}

inline std::string zsh_value(const CLI::Option& option) {
    const std::string kind = kind_of(option);
    if (kind == "model") return ":model:_llmhw_models";
    if (!kind.empty()) return ":" + kind + ":_llmhw_" + kind + "s";
    if (option.get_type_name() == "FILE") return ":file:_files";
    return takes_value(option) ? ":" + zsh_text(option.get_type_name()) + ":" : "";
}

inline void print_zsh(std::ostream& out, const CLI::App& app) {
    out << "#compdef llmhw\n# zsh completion of llmhw; made by: llmhw completion zsh\n\n";
    for (const char* kind : {"device", "format", "engine", "link"})
        out << "_llmhw_" << kind << "s() { compadd -- ${(f)\"$(llmhw " << kind << "s --ids 2>/dev/null)\"} }\n";
    out << "_llmhw_models() { compadd -- ${(f)\"$(llmhw models --ids 2>/dev/null)\"}; _files }\n\n"
           "_llmhw() {\n"
           "    local -a commands\n"
           "    commands=(\n";
    for (const CLI::App* command : commands_of(app))
        out << "        '" << command->get_name() << ':' << zsh_text(command->get_description()) << "'\n";
    out << "    )\n"
           "    if (( CURRENT == 2 )); then\n"
           "        _describe command commands\n"
           "        return\n"
           "    fi\n"
           "    local command=$words[2]\n"
           "    shift words\n"
           "    (( CURRENT-- ))\n"
           "    case $command in\n";
    for (const CLI::App* command : commands_of(app)) {
        out << "        " << command->get_name() << ")\n            _arguments";
        for (const CLI::Option* option : command->get_options()) {
            if (option->get_group().empty()) continue;
            const std::string description = zsh_text(option->get_description());
            if (option->get_lnames().empty() && option->get_snames().empty()) {
                out << " \\\n                '*"
                    << (zsh_value(*option).empty() ? ":" + zsh_text(option->get_name(true)) + ":" : zsh_value(*option)) << '\'';
                continue;
            }
            for (const std::string& name : switches_of(*command))
                if (option->check_name(name))
                    out << " \\\n                '" << (option->get_items_expected_max() > 1 ? "*" : "") << name << '[' << description
                        << ']' << zsh_value(*option) << '\'';
        }
        out << "\n            ;;\n";
    }
    out << "    esac\n}\n\n_llmhw \"$@\"\n";
}

inline void print_fish(std::ostream& out, const CLI::App& app) {
    const auto quoted = [](const std::string& text) { return '\'' + replaced(replaced(text, "\\", "\\\\"), "'", "\\'") + '\''; };
    out << "# fish completion of llmhw; made by: llmhw completion fish\n";
    for (const CLI::App* command : commands_of(app))
        out << "complete -c llmhw -n __fish_use_subcommand -f -a " << command->get_name() << " -d " << quoted(command->get_description())
            << '\n';
    const auto options = [&](const CLI::App& of, const std::string& when) {
        for (const CLI::Option* option : of.get_options()) {
            if (option->get_group().empty()) continue;
            const std::string kind = kind_of(*option), list = kind.empty() ? "" : " -a '(llmhw " + kind + "s --ids 2>/dev/null)'";
            if (option->get_lnames().empty() && option->get_snames().empty()) {
                if (!list.empty()) out << "complete -c llmhw -n " << when << list << '\n';
                continue;
            }
            out << "complete -c llmhw -n " << when;
            for (const std::string& name : option->get_snames()) out << " -s " << name;
            for (const std::string& name : option->get_lnames()) out << " -l " << name;
            if (takes_value(*option)) out << (option->get_type_name() == "FILE" ? " -r" : " -x");
            out << list << " -d " << quoted(option->get_description()) << '\n';
        }
    };
    options(app, "__fish_use_subcommand");
    for (const CLI::App* command : commands_of(app)) options(*command, "'__fish_seen_subcommand_from " + command->get_name() + "'");
}

}  // namespace tool
