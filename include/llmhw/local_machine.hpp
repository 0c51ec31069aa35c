// The machine that the program runs on, as far as the system tells it without a driver's library: Linux's /proc and /sys, macOS's sysctl.
//
//     const llmhw::local_machine here = llmhw::detect_machine();
//     estimate({.model = ..., .format = ..., .machine = machine_of(here)});
//
// What cannot be seen is said in `unseen`; no figure is made up. Run time only.
#pragma once

#include <algorithm>
#include <cctype>
#include <cstdint>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <optional>
#include <set>
#include <sstream>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#if defined(__APPLE__)
#include <sys/sysctl.h>
#endif

#include <llmhw/catalog/devices.hpp>
#include <llmhw/machine.hpp>
#include <llmhw/units.hpp>

namespace llmhw {

struct seen_device {
    llmhw::device device = {};     // of the catalogue, with the memory and the slot that the system states
    information wired_limit = {};  // what the GPU of a system on chip may map; 0: the system does not say
    std::string basis;             // what was read: "PCI 1002:744c at 0000:03:00.0"
};

struct local_machine {
    std::vector<seen_device> devices;  // one for each card; the CPU alone where there is none
    llmhw::host host = {};
    std::string processor_name;       // as the system names it
    std::vector<std::string> unseen;  // what the system does not say, or says of a part that the catalogue does not have
};

namespace detail {

// --- PCI ids of the catalogue's devices -----------------------------------------------------------------------------------------------------

// Source: pci.ids of 2026-08-22 (pciutils/pciids@c1c1254); revisions from libdrm's data/amdgpu.ids. NVIDIA's parts that share an id differ in
// memory, which their driver does not tell: the first of them, the smaller, is taken and the others are named.
struct pci_part {
    int vendor;
    int device;
    int revision;  // -1: any
    const char* id;
};

// clang-format off
inline constexpr pci_part pci_parts[] = {
    {0x10de, 0x1e89, -1, "rtx-2060"}, {0x10de, 0x1f08, -1, "rtx-2060"}, {0x10de, 0x1f06, -1, "rtx-2060-super"}, {0x10de, 0x1f42, -1, "rtx-2060-super"}, {0x10de, 0x1f47, -1, "rtx-2060-super"},
    {0x10de, 0x1f02, -1, "rtx-2070"}, {0x10de, 0x1f07, -1, "rtx-2070"}, {0x10de, 0x1e84, -1, "rtx-2070-super"}, {0x10de, 0x1ec2, -1, "rtx-2070-super"}, {0x10de, 0x1ec7, -1, "rtx-2070-super"},
    {0x10de, 0x1e82, -1, "rtx-2080"}, {0x10de, 0x1e87, -1, "rtx-2080"}, {0x10de, 0x1e81, -1, "rtx-2080-super"}, {0x10de, 0x1e04, -1, "rtx-2080-ti"}, {0x10de, 0x1e07, -1, "rtx-2080-ti"}, {0x10de, 0x1e02, -1, "titan-rtx"},
    {0x10de, 0x1e36, -1, "quadro-rtx-6000"}, {0x10de, 0x1e30, -1, "quadro-rtx-6000"}, {0x10de, 0x1e30, -1, "quadro-rtx-8000"}, {0x10de, 0x1eb1, -1, "quadro-rtx-4000"}, {0x10de, 0x1eb8, -1, "t4"},
    {0x10de, 0x2184, -1, "gtx-1660"}, {0x10de, 0x2187, -1, "gtx-1650-super"}, {0x10de, 0x1b06, -1, "gtx-1080-ti"}, {0x10de, 0x1b80, -1, "gtx-1080"}, {0x10de, 0x1b81, -1, "gtx-1070"}, {0x10de, 0x1b82, -1, "gtx-1070-ti"},
    {0x10de, 0x1b02, -1, "titan-xp"}, {0x10de, 0x1b38, -1, "p40"}, {0x10de, 0x15f8, -1, "p100-16gb-pcie"}, {0x10de, 0x1d81, -1, "titan-v"},
    {0x10de, 0x1db1, -1, "v100-16gb"}, {0x10de, 0x1df5, -1, "v100-16gb"}, {0x10de, 0x1db5, -1, "v100-32gb"}, {0x10de, 0x1db8, -1, "v100-32gb"}, {0x10de, 0x1db6, -1, "v100-32gb-pcie"},
    {0x10de, 0x2507, -1, "rtx-3050-8gb"}, {0x10de, 0x2582, -1, "rtx-3050-8gb"}, {0x10de, 0x2487, -1, "rtx-3060-12gb"}, {0x10de, 0x2501, -1, "rtx-3060-12gb"}, {0x10de, 0x2503, -1, "rtx-3060-12gb"}, {0x10de, 0x2504, -1, "rtx-3060-12gb"}, {0x10de, 0x2509, -1, "rtx-3060-12gb"}, {0x10de, 0x2544, -1, "rtx-3060-12gb"},
    {0x10de, 0x2414, -1, "rtx-3060-ti"}, {0x10de, 0x2486, -1, "rtx-3060-ti"}, {0x10de, 0x2489, -1, "rtx-3060-ti"}, {0x10de, 0x248e, -1, "rtx-3060-ti"}, {0x10de, 0x2484, -1, "rtx-3070"}, {0x10de, 0x2488, -1, "rtx-3070"}, {0x10de, 0x248d, -1, "rtx-3070"},
    {0x10de, 0x2482, -1, "rtx-3070-ti"}, {0x10de, 0x248c, -1, "rtx-3070-ti"}, {0x10de, 0x2207, -1, "rtx-3070-ti"}, {0x10de, 0x2206, -1, "rtx-3080-10gb"}, {0x10de, 0x2216, -1, "rtx-3080-10gb"}, {0x10de, 0x220a, -1, "rtx-3080-12gb"}, {0x10de, 0x2208, -1, "rtx-3080-ti"},
    {0x10de, 0x2204, -1, "rtx-3090"}, {0x10de, 0x2203, -1, "rtx-3090-ti"}, {0x10de, 0x24b0, -1, "rtx-a4000"}, {0x10de, 0x2232, -1, "rtx-a4500"}, {0x10de, 0x2231, -1, "rtx-a5000"}, {0x10de, 0x2230, -1, "rtx-a6000"}, {0x10de, 0x2531, -1, "rtx-a2000"}, {0x10de, 0x25b2, -1, "rtx-a400"},
    {0x10de, 0x2236, -1, "a10"}, {0x10de, 0x2237, -1, "a10g"}, {0x10de, 0x20b7, -1, "a30"}, {0x10de, 0x2235, -1, "a40"},
    {0x10de, 0x20b1, -1, "a100-40gb-pcie"}, {0x10de, 0x20f1, -1, "a100-40gb-pcie"}, {0x10de, 0x20b0, -1, "a100-40gb-sxm"}, {0x10de, 0x20b5, -1, "a100-80gb-pcie"}, {0x10de, 0x20b2, -1, "a100-80gb-sxm"},
    {0x10de, 0x2808, -1, "rtx-4060"}, {0x10de, 0x2882, -1, "rtx-4060"}, {0x10de, 0x2788, -1, "rtx-4060-ti-8gb"}, {0x10de, 0x2803, -1, "rtx-4060-ti-8gb"}, {0x10de, 0x2805, -1, "rtx-4060-ti-16gb"}, {0x10de, 0x2709, -1, "rtx-4070"}, {0x10de, 0x2786, -1, "rtx-4070"},
    {0x10de, 0x2783, -1, "rtx-4070-super"}, {0x10de, 0x2782, -1, "rtx-4070-ti"}, {0x10de, 0x2705, -1, "rtx-4070-ti-super"}, {0x10de, 0x2689, -1, "rtx-4070-ti-super"}, {0x10de, 0x2704, -1, "rtx-4080"}, {0x10de, 0x2702, -1, "rtx-4080-super"}, {0x10de, 0x2703, -1, "rtx-4080-super"},
    {0x10de, 0x2684, -1, "rtx-4090"}, {0x10de, 0x2685, -1, "rtx-4090-d"}, {0x10de, 0x28b0, -1, "rtx-2000-ada"}, {0x10de, 0x27b2, -1, "rtx-4000-ada"}, {0x10de, 0x26b2, -1, "rtx-5000-ada"}, {0x10de, 0x26b1, -1, "rtx-6000-ada"},
    {0x10de, 0x27b8, -1, "l4"}, {0x10de, 0x26b7, -1, "l20"}, {0x10de, 0x26ba, -1, "l20"}, {0x10de, 0x26b5, -1, "l40"}, {0x10de, 0x26b9, -1, "l40s"},
    {0x10de, 0x2331, -1, "h100-pcie"}, {0x10de, 0x2321, -1, "h100-nvl"}, {0x10de, 0x2330, -1, "h100-sxm"}, {0x10de, 0x2329, -1, "h20"}, {0x10de, 0x2324, -1, "h800"}, {0x10de, 0x2335, -1, "h200-sxm"}, {0x10de, 0x233b, -1, "h200-nvl"}, {0x10de, 0x2342, -1, "gh200-96gb"}, {0x10de, 0x2348, -1, "gh200-144gb"},
    {0x10de, 0x29bc, -1, "b100"}, {0x10de, 0x2901, -1, "b200-sxm"}, {0x10de, 0x2941, -1, "gb200"}, {0x10de, 0x3182, -1, "b300-sxm"}, {0x10de, 0x31c2, -1, "gb300"}, {0x10de, 0x31c3, -1, "gb300"}, {0x10de, 0x2e12, -1, "dgx-spark-gb10"}, {0x10de, 0x2b00, -1, "jetson-agx-thor"},
    {0x10de, 0x2d05, -1, "rtx-5060"}, {0x10de, 0x2f06, -1, "rtx-5060"}, {0x10de, 0x2d04, -1, "rtx-5060-ti-8gb"}, {0x10de, 0x2d04, -1, "rtx-5060-ti-16gb"}, {0x10de, 0x2f04, -1, "rtx-5070"}, {0x10de, 0x2c05, -1, "rtx-5070-ti"}, {0x10de, 0x2c02, -1, "rtx-5080"}, {0x10de, 0x2b85, -1, "rtx-5090"},
    {0x10de, 0x2c34, -1, "rtx-pro-4000-bw"}, {0x10de, 0x2c31, -1, "rtx-pro-4500-bw"}, {0x10de, 0x2bb3, -1, "rtx-pro-5000-bw-48gb"}, {0x10de, 0x2bb3, -1, "rtx-pro-5000-bw-72gb"}, {0x10de, 0x2bb1, -1, "rtx-pro-6000-bw-ws"}, {0x10de, 0x2bb4, -1, "rtx-pro-6000-bw-maxq"}, {0x10de, 0x2bb5, -1, "rtx-pro-6000-bw-server"},
    {0x1002, 0x73ff, 0xc7, "rx-6600"}, {0x1002, 0x73ff, 0xc1, "rx-6600-xt"}, {0x1002, 0x73df, 0xc1, "rx-6700-xt"}, {0x1002, 0x73df, 0xc5, "rx-6700-xt"}, {0x1002, 0x73df, 0xc0, "rx-6750-xt"},
    {0x1002, 0x73bf, 0xc3, "rx-6800"}, {0x1002, 0x73bf, 0xc1, "rx-6800-xt"}, {0x1002, 0x73bf, 0xc0, "rx-6900-xt"}, {0x1002, 0x73af, -1, "rx-6900-xt"}, {0x1002, 0x73a5, -1, "rx-6950-xt"}, {0x1002, 0x73a1, -1, "radeon-pro-v620"},
    {0x1002, 0x7480, 0xcf, "rx-7600"}, {0x1002, 0x7480, 0xc0, "rx-7600-xt"}, {0x1002, 0x747e, 0xff, "rx-7700-xt"}, {0x1002, 0x747e, 0xc8, "rx-7800-xt"}, {0x1002, 0x744c, 0xce, "rx-7900-gre"}, {0x1002, 0x744c, 0xcc, "rx-7900-xt"}, {0x1002, 0x744c, 0xc8, "rx-7900-xtx"}, {0x1002, 0x743f, 0xc1, "rx-6500-xt"},
    {0x1002, 0x7590, 0xc0, "rx-9060-xt-16gb"}, {0x1002, 0x7550, 0xc3, "rx-9070"}, {0x1002, 0x7550, 0xc0, "rx-9070-xt"}, {0x1002, 0x7551, 0xc0, "r9700-ai-pro"}, {0x1002, 0x745e, -1, "w7800-32gb"}, {0x1002, 0x7448, -1, "w7900"}, {0x1002, 0x744a, -1, "w7900"}, {0x1002, 0x7470, -1, "w7700"},
    {0x1002, 0x66a1, -1, "radeon-pro-vii"}, {0x1002, 0x66a1, -1, "mi50-32gb"}, {0x1002, 0x738c, -1, "mi100"}, {0x1002, 0x738e, -1, "mi100"}, {0x1002, 0x740f, -1, "mi210"}, {0x1002, 0x740c, -1, "mi250"}, {0x1002, 0x7408, -1, "mi250x"},
    {0x1002, 0x74a0, -1, "mi300a"}, {0x1002, 0x74a1, -1, "mi300x"}, {0x1002, 0x74a5, -1, "mi325x"}, {0x1002, 0x75a0, -1, "mi350x"}, {0x1002, 0x75a3, -1, "mi355x"},
    {0x1002, 0x1586, -1, "ryzen-ai-max-395"}, {0x1002, 0x150e, -1, "ryzen-ai-9-hx370"}, {0x1002, 0x15bf, -1, "radeon-780m-ddr5-5600"},
    {0x8086, 0x56a0, -1, "arc-a770-16gb"}, {0x8086, 0x56a1, -1, "arc-a750"}, {0x8086, 0x56a6, -1, "arc-a310"}, {0x8086, 0x5690, -1, "arc-a770m"}, {0x8086, 0xe20b, -1, "arc-b580"}, {0x8086, 0xe20c, -1, "arc-b570"},
    {0x8086, 0xe211, -1, "arc-pro-b60"}, {0x8086, 0xe212, -1, "arc-pro-b50"}, {0x8086, 0xe223, -1, "arc-pro-b70"}, {0x8086, 0x64a0, -1, "core-ultra-200v"}, {0x8086, 0x0bd5, -1, "gpu-max-1550"}, {0x8086, 0x0bd6, -1, "gpu-max-1550"},
};
// clang-format on

// --- small files ----------------------------------------------------------------------------------------------------------------------------

inline std::string text_of_file(const std::filesystem::path& path) {
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>()};
}

// A whole number at the start of a file, "0x744c" or "25753026560"; nothing where there is none.
inline std::optional<std::uint64_t> number_in_file(const std::filesystem::path& path) {
    const std::string text = text_of_file(path);
    const bool hexadecimal = text.rfind("0x", 0) == 0;
    std::uint64_t value = 0;
    std::size_t digits = 0;
    for (std::size_t i = hexadecimal ? 2 : 0; i < text.size() && digits < 16; ++i, ++digits) {
        const char c = text[i];
        const int digit = c >= '0' && c <= '9' ? c - '0' : hexadecimal && c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
        if (digit < 0) break;
        value = value * (hexadecimal ? 16 : 10) + static_cast<std::uint64_t>(digit);
    }
    if (digits == 0) return std::nullopt;
    return value;
}

inline information bytes_in_file(const std::filesystem::path& path) { return static_cast<double>(number_in_file(path).value_or(0)) * B; }

// What stands after "key :" in a line of /proc/cpuinfo, /proc/meminfo or /proc/driver/nvidia; nothing where the line has another key.
inline std::optional<std::string> value_of_line(const std::string& line, std::string_view key) {
    if (line.compare(0, key.size(), key) != 0) return std::nullopt;
    std::size_t at = line.find_first_not_of(" \t", key.size());
    if (at == std::string::npos || line[at] != ':') return std::nullopt;
    at = line.find_first_not_of(" \t", at + 1);
    return at == std::string::npos ? std::string() : line.substr(at);
}

// The entries of a folder in the order of their names; none where it cannot be read.
inline std::vector<std::filesystem::path> entries_of(const std::filesystem::path& folder) {
    std::vector<std::filesystem::path> entries;
    std::error_code error;
    for (std::filesystem::directory_iterator it(folder, error), end; !error && it != end; it.increment(error))
        entries.push_back(it->path());
    std::sort(entries.begin(), entries.end());
    return entries;
}

inline std::string four_hex_digits(std::uint64_t value) {
    std::string text;
    for (int shift = 12; shift >= 0; shift -= 4) text += "0123456789abcdef"[value >> shift & 15];
    return text;
}

// --- Linux ----------------------------------------------------------------------------------------------------------------------------------

// The driver shows a little less than what the label says.
inline bool is_memory_of(const device& d, information reported) { return reported > 0.93 * d.memory && reported < 1.01 * d.memory; }

// "NVIDIA GeForce RTX 4060 Laptop GPU" names "GeForce RTX 4060 Laptop 8GB"; parts with several memories share a name.
inline std::vector<const device*> devices_of_name(std::string name) {
    for (const std::string_view word : {"NVIDIA ", " GPU", " Generation", " Edition"})
        if (const std::size_t at = name.find(word); at != std::string::npos) name.erase(at, word.size());
    std::vector<const device*> found;
    for (const device* d : device_catalog) {
        std::string plain = d->name;
        const std::size_t last = plain.rfind(' ');
        const bool ends_with_memory = last != std::string::npos && plain.size() > last + 3 &&
                                      plain.compare(plain.size() - 2, 2, "GB") == 0 &&
                                      std::isdigit(static_cast<unsigned char>(plain[last + 1])) != 0;
        if (ends_with_memory) plain.erase(last);
        if (same_name(plain.c_str(), name.c_str()) || same_name(d->name, name.c_str())) found.push_back(d);
    }
    return found;
}

// The devices of an id and a revision, and of them those with that memory, if any.
inline std::vector<const device*> devices_of_pci_id(std::uint64_t vendor, std::uint64_t id, int revision, information memory) {
    std::vector<const device*> shared, exact;
    for (const pci_part& part : pci_parts) {
        if (static_cast<std::uint64_t>(part.vendor) != vendor || static_cast<std::uint64_t>(part.device) != id) continue;
        if (part.revision >= 0 && part.revision != revision) continue;
        const device* const d = find_device(part.id);
        shared.push_back(d);
        if (is_memory_of(*d, memory)) exact.push_back(d);
    }
    return exact.empty() ? shared : exact;
}

// Of "16.0 GT/s PCIe"; 0 where that is not known.
inline int pcie_generation_of(const std::string& speed) {
    return speed.rfind("64", 0) == 0    ? 6
           : speed.rfind("32", 0) == 0  ? 5
           : speed.rfind("16", 0) == 0  ? 4
           : speed.rfind("8", 0) == 0   ? 3
           : speed.rfind("5", 0) == 0   ? 2
           : speed.rfind("2.5", 0) == 0 ? 1
                                        : 0;
}

// Generation and lanes of the slot. Cards lower the speed of an idle link, so the generation is the highest that all can which the data
// pass: the card, the bridges, and the root port, in whose folders that of the card lies. Ports of a Thunderbolt or USB4 tunnel state
// 2.5 GT/s, whatever passes through them; no slot of a machine that runs models is as slow.
inline void read_slot(const std::filesystem::path& folder, device& d) {
    std::error_code error;
    const std::filesystem::path real = std::filesystem::canonical(folder, error);
    int generation = pcie_generation_of(text_of_file(folder / "max_link_speed"));
    auto lanes = number_in_file(folder / "current_link_width");
    if (generation == 0 || !lanes || *lanes == 0 || *lanes > 16) return;
    for (std::filesystem::path port = real.parent_path(); !error && std::filesystem::exists(port / "max_link_speed", error);
         port = port.parent_path()) {
        const int its = pcie_generation_of(text_of_file(port / "max_link_speed"));
        if (its == 1) continue;
        if (its > 0) generation = std::min(generation, its);
        if (const auto width = number_in_file(port / "current_link_width"); width && *width > 0) lanes = std::min(*lanes, *width);
    }
    d.pcie_generation = generation;
    d.pcie_lanes = static_cast<int>(*lanes);
}

inline void read_pci_device(const std::filesystem::path& root, const std::filesystem::path& folder, local_machine& here) {
    const std::uint64_t kind = number_in_file(folder / "class").value_or(0) >> 8, vendor = number_in_file(folder / "vendor").value_or(0),
                        id = number_in_file(folder / "device").value_or(0);
    constexpr std::uint64_t vga = 0x0300, without_display = 0x0302, other_display = 0x0380, accelerator = 0x1200;
    if (kind != vga && kind != without_display && kind != other_display && kind != accelerator) return;
    const std::string address = folder.filename().string();
    const std::string basis = "PCI " + four_hex_digits(vendor) + ':' + four_hex_digits(id) + " at " + address;
    const int revision = static_cast<int>(number_in_file(folder / "revision").value_or(0));
    const information memory = bytes_in_file(folder / "mem_info_vram_total"), mapped = bytes_in_file(folder / "mem_info_gtt_total");

    std::string name;
    std::istringstream driver(text_of_file(root / "proc/driver/nvidia/gpus" / address / "information"));
    for (std::string line; std::getline(driver, line);)
        if (const auto model_name = value_of_line(line, "Model")) name = *model_name;

    std::vector<const device*> found = devices_of_pci_id(vendor, id, revision, memory);
    if (found.empty() && !name.empty()) found = devices_of_name(name);
    if (found.empty()) {
        constexpr std::uint64_t makers[] = {0x10de, 0x1002, 0x8086};  // of GPUs; a server's display chip is none
        if (std::find(std::begin(makers), std::end(makers), vendor) != std::end(makers))
            here.unseen.push_back((name.empty() ? "a GPU" : name) + " (" + basis +
                                  ") is not in the catalogue: describe it with --memory and --bandwidth");
        return;
    }
    seen_device seen{.device = *found.front(), .basis = name.empty() ? basis : basis + ", " + name};
    if (found.size() > 1) {
        std::string others;
        for (std::size_t i = 1; i < found.size(); ++i) others += (i == 1 ? "" : ", ") + std::string(found[i]->id);
        here.unseen.push_back(basis + " may also be " + others + ": taken for " + seen.device.id + ", name it with --device");
    }
    read_slot(folder, seen.device);
    if (seen.device.unified_memory) {
        // The GPU of a system on chip has a share of the memory; what firmware carves out for it is not in MemTotal.
        const information all = here.host.memory + memory;
        if (all > 0_B) seen.device.memory = all;
        if (memory + mapped > 0_B) seen.wired_limit = min(memory + mapped, seen.device.memory);
    } else if (memory > 0_B) {
        if (!is_memory_of(seen.device, memory)) seen.device.memory = memory;
    } else if (seen.device.vendor == vendor::nvidia) {
        const std::string unread = "memory of NVIDIA cards is only told by their driver's library: the catalogue's is taken";
        if (std::find(here.unseen.begin(), here.unseen.end(), unread) == here.unseen.end()) here.unseen.push_back(unread);
    }
    here.devices.push_back(seen);
}

// The catalogue's entry for a processor by the longest name that the system's contains: "AMD Ryzen 9 9950X 16-Core Processor".
inline const device* processor_of_name(const std::string& name) {
    const device* found = nullptr;
    std::size_t longest = 0;
    for (const device* d : device_catalog) {
        if (!is_cpu(*d)) continue;
        std::string plain = d->name;
        plain.erase(std::min(plain.find(" ("), plain.size()));  // "Ryzen 9 9950X (DDR5-5600 dual)"
        if (const std::size_t channels = plain.find("ch DDR"); channels != std::string::npos) plain.erase(plain.rfind(' ', channels));
        // Of a whole word: "Xeon E5-2683 v4" is not in "Xeon E5-2683 v40".
        const std::size_t at = name.find(plain);
        if (at == std::string::npos || plain.size() <= longest) continue;
        const std::size_t after = at + plain.size();
        if (after < name.size() && std::isalnum(static_cast<unsigned char>(name[after])) != 0) continue;
        found = d;
        longest = plain.size();
    }
    return found;
}

inline void read_processor(const std::filesystem::path& root, local_machine& here) {
    std::istringstream lines(text_of_file(root / "proc/cpuinfo"));
    std::set<std::pair<std::string, std::string>> cores;
    std::set<std::string> sockets;
    int threads = 0;
    std::string socket;
    for (std::string line; std::getline(lines, line);) {
        if (value_of_line(line, "processor")) ++threads;
        if (const auto name = value_of_line(line, "model name")) here.processor_name = *name;
        if (const auto number = value_of_line(line, "physical id")) {
            socket = *number;
            sockets.insert(socket);
        }
        if (const auto core = value_of_line(line, "core id")) cores.emplace(socket, *core);
    }
    processor& cpu = here.host.processor;
    cpu.cores = cores.empty() ? threads : static_cast<int>(cores.size());
    cpu.sockets = sockets.empty() ? 1 : static_cast<int>(sockets.size());
}

// Single-board computers name themselves in their device tree.
inline const device* board_of_device_tree(const std::filesystem::path& root, information memory) {
    struct board {
        std::string_view name;
        const char* id;
    };
    constexpr board boards[] = {{"Raspberry Pi 5", "raspberry-pi-5"},
                                {"Raspberry Pi 4", "raspberry-pi-4"},
                                {"NVIDIA Jetson Orin Nano", "jetson-orin-nano-8gb"},
                                {"NVIDIA Jetson Orin NX", "jetson-orin-nx-16gb"},
                                {"NVIDIA Jetson AGX Orin", "jetson-agx-orin-32gb"},
                                {"NVIDIA Jetson AGX Orin", "jetson-agx-orin-64gb"},
                                {"NVIDIA Jetson AGX Thor", "jetson-agx-thor"}};
    const std::string name = text_of_file(root / "proc/device-tree/model");
    const device* found = nullptr;
    for (const board& b : boards)
        if (name.find(b.name) != std::string::npos)
            if (const device* d = find_device(b.id); found == nullptr || memory > found->memory) found = d;
    return found;
}

inline void detect_linux(const std::filesystem::path& root, local_machine& here) {
    std::istringstream lines(text_of_file(root / "proc/meminfo"));
    for (std::string line; std::getline(lines, line);)
        if (const auto size = value_of_line(line, "MemTotal")) {
            double kibibytes = 0;
            for (const char c : *size) {
                if (c < '0' || c > '9') break;
                kibibytes = 10 * kibibytes + (c - '0');
            }
            here.host.memory = kibibytes * KiB;
        }
    read_processor(root, here);
    for (const std::filesystem::path& folder : entries_of(root / "sys/bus/pci/devices")) read_pci_device(root, folder, here);

    const device* const cpu = processor_of_name(here.processor_name);
    const device* const board = board_of_device_tree(root, here.host.memory);
    if (cpu != nullptr) {
        const processor counted = here.host.processor;
        const information memory = here.host.memory;
        here.host = host_of(*cpu);
        here.host.memory = memory;
        if (counted.cores > 0) here.host.processor.cores = counted.cores;
        here.unseen.push_back(std::string("bandwidth of the host's memory: taken from the catalogue, ") + cpu->name +
                              "; --host-bandwidth says it");
    } else {
        here.unseen.push_back("bandwidth of the host's memory: --host-bandwidth says it");
    }
    if (here.devices.empty() && (board != nullptr || cpu != nullptr)) {
        seen_device alone{.device = board != nullptr ? *board : *cpu,
                          .basis = board != nullptr ? "/proc/device-tree/model" : "/proc/cpuinfo"};
        if (here.host.memory > 0_B) alone.device.memory = here.host.memory;
        if (board == nullptr && here.host.processor.cores > 0) alone.device.processor.cores = here.host.processor.cores;
        here.devices.push_back(alone);
    }
}

// --- macOS ----------------------------------------------------------------------------------------------------------------------------------

// sysctl does not tell the cores of the GPU; chips that are sold with several are taken for the smallest.
inline void describe_mac(const std::string& brand, information memory, information wired_limit, local_machine& here) {
    here.processor_name = brand;
    const device* found = nullptr;
    std::string others;
    for (const device* d : device_catalog) {
        const std::string name = d->name;
        if (!is_apple(*d) || d->status == status::projected) continue;
        if (name != brand && name.rfind(brand + " (", 0) != 0) continue;
        if (found != nullptr) others += (others.empty() ? "" : ", ") + std::string(d->fp16 < found->fp16 ? found->id : d->id);
        if (found == nullptr || d->fp16 < found->fp16) found = d;
    }
    if (found == nullptr) {
        here.unseen.push_back(brand + " is not in the catalogue: describe it with --memory and --bandwidth");
        return;
    }
    if (!others.empty()) here.unseen.push_back("cores of the GPU: taken for " + std::string(found->id) + ", it may be " + others);
    here.devices.push_back({.device = *found, .wired_limit = wired_limit, .basis = "sysctl machdep.cpu.brand_string"});
    if (memory > 0_B) here.devices.back().device.memory = memory;
    here.host = host_of(here.devices.back().device);
}

#if defined(__APPLE__)
inline void detect_mac(local_machine& here) {
    char brand[128] = {};
    std::size_t size = sizeof brand - 1;
    if (sysctlbyname("machdep.cpu.brand_string", brand, &size, nullptr, 0) != 0) return;
    std::uint64_t memory = 0;
    size = sizeof memory;
    if (sysctlbyname("hw.memsize", &memory, &size, nullptr, 0) != 0) memory = 0;
    std::int64_t limit = 0;  // in MiB; 0: the default
    size = sizeof limit;
    if (sysctlbyname("iogpu.wired_limit_mb", &limit, &size, nullptr, 0) != 0 || size != sizeof limit) limit = 0;
    describe_mac(brand, static_cast<double>(memory) * B, static_cast<double>(limit) * MiB, here);
}
#endif

}  // namespace detail

// `root` stands for "/" in tests: a folder with the files of another machine.
inline local_machine detect_machine(const std::filesystem::path& root = "/") {
    local_machine here;
#if defined(__APPLE__)
    if (root == "/")
        detail::detect_mac(here);
    else
#endif
        detail::detect_linux(root, here);
    if (here.devices.empty())
        here.unseen.push_back("no device that the catalogue knows: name one with --device, or describe it with --memory and --bandwidth");
    return here;
}

// The devices of one kind that have the most memory together; cards before the GPU inside the processor. Without a device, the host alone.
inline machine machine_of(const local_machine& here) {
    machine best{.count = 0, .host = here.host};
    information most;
    for (const seen_device& seen : here.devices) {
        const auto alike = std::count_if(here.devices.begin(), here.devices.end(),
                                         [&](const seen_device& other) { return detail::same_name(other.device.id, seen.device.id); });
        const information together = static_cast<double>(alike) * seen.device.memory;
        const bool first = best.count == 0, is_card = !seen.device.unified_memory, best_is_card = !best.device.unified_memory;
        if (!first && (is_card == best_is_card ? !(together > most) : !is_card)) continue;
        best.device = seen.device;
        best.count = static_cast<int>(alike);
        best.wired_limit = seen.wired_limit;
        most = together;
    }
    return best;
}

}  // namespace llmhw
