// Machines seen through trees of files as Linux shows them.
#include <llmhw/estimate.hpp>
#include <llmhw/local_machine.hpp>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include <doctest/doctest.h>

using namespace llmhw;

namespace {

// A tree that is gone with the object.
class tree {
public:
    tree() {
        static int made = 0;
        root_ = std::filesystem::temp_directory_path() / ("llmhw_tree_" + std::to_string(std::rand()) + "_" + std::to_string(made++));
        std::filesystem::create_directories(root_);
    }
    ~tree() {
        std::error_code error;
        std::filesystem::remove_all(root_, error);
    }
    tree(const tree&) = delete;
    tree& operator=(const tree&) = delete;

    tree& file(const std::string& path, const std::string& text) {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::ofstream(root_ / path) << text;
        return *this;
    }
    tree& host(const std::string& processor, int cores, int mebibytes) {
        std::string cpuinfo;
        for (int thread = 0; thread < 2 * cores; ++thread)
            cpuinfo += "processor\t: " + std::to_string(thread) + "\nmodel name\t: " + processor +
                       "\nphysical id\t: 0\ncore id\t\t: " + std::to_string(thread % cores) + "\n\n";
        return file("proc/cpuinfo", cpuinfo)
            .file("proc/meminfo", "MemTotal:       " + std::to_string(1024LL * mebibytes) + " kB\nMemFree: 1 kB\n");
    }
    tree& card(const std::string& address, const std::string& vendor, const std::string& device, const std::string& revision = "0x00") {
        const std::string folder = "sys/bus/pci/devices/" + address;
        return file(folder + "/class", "0x030000\n")
            .file(folder + "/vendor", vendor + "\n")
            .file(folder + "/device", device + "\n")
            .file(folder + "/revision", revision + "\n");
    }
    tree& nvidia(const std::string& address, const std::string& name) {
        return file("proc/driver/nvidia/gpus/" + address + "/information", "Model: \t\t " + name + "\nIRQ:   \t\t 93\n");
    }
    void link(const std::string& path, const std::string& target) {
        std::filesystem::create_directories((root_ / path).parent_path());
        std::filesystem::create_directory_symlink(root_ / target, root_ / path);
    }
    local_machine seen() const { return detect_machine(root_); }

private:
    std::filesystem::path root_;
};

bool says(const local_machine& here, const std::string& part) {
    for (const std::string& text : here.unseen)
        if (text.find(part) != std::string::npos) return true;
    return false;
}

}  // namespace

TEST_CASE("an RTX 4090 beside a server's display chip") {
    tree t;
    t.host("AMD Ryzen 9 9950X 16-Core Processor", 16, 63000)
        .card("0000:01:00.0", "0x10de", "0x2684")
        .nvidia("0000:01:00.0", "NVIDIA GeForce RTX 4090")
        .card("0000:05:00.0", "0x1a03", "0x2000")
        .file("sys/bus/pci/devices/0000:01:00.0/max_link_speed", "16.0 GT/s PCIe\n")
        .file("sys/bus/pci/devices/0000:01:00.0/current_link_width", "8\n")
        .file("sys/bus/pci/devices/0000:00:00.0/class", "0x060000\n");
    const local_machine here = t.seen();
    REQUIRE(here.devices.size() == 1);
    CHECK(std::string(here.devices[0].device.id) == "rtx-4090");
    CHECK(here.devices[0].device.memory == 24_GiB);
    CHECK(here.devices[0].device.pcie_lanes == 8);
    CHECK(here.host.memory == 63000_MiB);
    CHECK(here.host.processor.cores == 16);
    CHECK(here.host.bandwidth == devices::ryzen_9_9950x.bandwidth);
    CHECK(says(here, "memory of NVIDIA cards"));
    CHECK(says(here, "--host-bandwidth"));
    const machine m = machine_of(here);
    CHECK(m.count == 1);
    CHECK(estimate({.model = models::llama_3_1_8b, .format = formats::q4_k_m, .machine = m}).fits());
}

TEST_CASE("cards that share an id are told apart") {
    tree t;
    t.card("0000:03:00.0", "0x1002", "0x744c", "0xc8").file("sys/bus/pci/devices/0000:03:00.0/mem_info_vram_total", "25753026560\n");
    t.card("0000:04:00.0", "0x1002", "0x744c", "0xcc").file("sys/bus/pci/devices/0000:04:00.0/mem_info_vram_total", "21458059264\n");
    t.card("0000:05:00.0", "0x1002", "0x744c", "0xcf");  // a part of laptops
    t.card("0000:06:00.0", "0x10de", "0x2d04");
    const local_machine here = t.seen();
    REQUIRE(here.devices.size() == 3);
    CHECK(std::string(here.devices[0].device.id) == "rx-7900-xtx");
    CHECK(here.devices[0].device.memory == 24_GiB);
    CHECK(std::string(here.devices[1].device.id) == "rx-7900-xt");
    CHECK(std::string(here.devices[2].device.id) == "rtx-5060-ti-8gb");
    CHECK(says(here, "(PCI 1002:744c at 0000:05:00.0) is not in the catalogue"));
    CHECK(says(here, "may also be rtx-5060-ti-16gb"));
    CHECK(std::string(machine_of(here).device.id) == "rx-7900-xtx");
}

TEST_CASE("Strix Halo shares its memory") {
    tree t;
    t.host("AMD RYZEN AI MAX+ 395 w/ Radeon 8060S", 16, 127000).card("0000:c3:00.0", "0x1002", "0x1586");
    const std::string folder = "sys/bus/pci/devices/0000:c3:00.0/";
    t.file(folder + "mem_info_vram_total", "536870912\n").file(folder + "mem_info_gtt_total", "117440512000\n");
    const machine m = machine_of(t.seen());
    CHECK(std::string(m.device.id) == "ryzen-ai-max-395");
    CHECK(m.device.memory == 127512_MiB);
    CHECK(m.wired_limit == (536870912. + 117440512000.) * B);
    CHECK(usable_memory(m.device, m.wired_limit) == m.wired_limit);
}

TEST_CASE("two equal cards make one machine; a card comes before the GPU in the processor") {
    tree t;
    for (const char* address : {"0000:01:00.0", "0000:41:00.0"})
        t.card(address, "0x10de", "0x2204").nvidia(address, "NVIDIA GeForce RTX 3090");
    t.card("0000:c3:00.0", "0x1002", "0x15bf").host("AMD Ryzen 9 7940HS w/ Radeon 780M Graphics", 8, 96000);
    const machine m = machine_of(t.seen());
    CHECK(std::string(m.device.id) == "rtx-3090");
    CHECK(m.count == 2);
}

TEST_CASE("an id that is not in the list, but a name that is in the catalogue") {
    tree t;
    t.card("0000:01:00.0", "0x10de", "0x28e0").nvidia("0000:01:00.0", "NVIDIA GeForce RTX 4060 Laptop GPU");
    t.card("0000:02:00.0", "0x10de", "0x9999").nvidia("0000:02:00.0", "NVIDIA GeForce RTX 9999");
    const local_machine here = t.seen();
    REQUIRE(here.devices.size() == 1);
    CHECK(std::string(here.devices[0].device.id) == "rtx-4060-laptop");
    CHECK(says(here, "NVIDIA GeForce RTX 9999"));
}

TEST_CASE("no card") {
    tree t;
    CHECK(t.seen().devices.empty());
    CHECK(machine_of(t.seen()).count == 0);
    CHECK(says(t.seen(), "--device"));
    t.host("AMD Ryzen 5 3500 6-Core Processor", 6, 15900);
    const machine m = machine_of(t.seen());
    CHECK(std::string(m.device.id) == "ryzen-5-3500");
    CHECK(m.device.memory == 15900_MiB);
    CHECK(m.device.processor.cores == 6);
    t.host("Some Processor 9000", 6, 15900);
    CHECK(t.seen().devices.empty());
    CHECK(t.seen().host.memory == 15900_MiB);
    t.file("proc/device-tree/model", "NVIDIA Jetson AGX Orin Developer Kit").host("", 12, 62800);
    CHECK(std::string(machine_of(t.seen()).device.id) == "jetson-agx-orin-64gb");
}

TEST_CASE("a slot is as fast as the slowest on the way to the processor") {
    // As Linux has it: the folder of a device is a link into that of the port above it.
    const auto slot_below = [](const std::string& port, const std::string& bridge, int lanes = 8) {
        tree t;
        const std::string root = "sys/devices/pci0000:00/0000:00:01.0/", card = root + "0000:01:00.0/0000:02:00.0";
        t.file(root + "max_link_speed", port).file(root + "current_link_width", "8\n");
        t.file(root + "0000:01:00.0/max_link_speed", bridge).file(root + "0000:01:00.0/current_link_width", "16\n");
        t.file(card + "/class", "0x030000\n").file(card + "/vendor", "0x10de\n").file(card + "/device", "0x2684\n");
        t.file(card + "/max_link_speed", "16.0 GT/s PCIe\n").file(card + "/current_link_width", "16\n");
        t.link("sys/bus/pci/devices/0000:02:00.0", card);
        const local_machine here = t.seen();
        REQUIRE(here.devices.size() == 1);
        CHECK(here.devices[0].device.pcie_lanes == lanes);
        return here.devices[0].device.pcie_generation;
    };
    const std::string pcie_3 = "8.0 GT/s PCIe\n", pcie_4 = "16.0 GT/s PCIe\n", pcie_5 = "32.0 GT/s PCIe\n";
    CHECK(slot_below(pcie_5, pcie_4) == 4);
    CHECK(slot_below(pcie_3, pcie_4) == 3);
    CHECK(slot_below(pcie_5, pcie_3) == 3);
    CHECK(slot_below("5.0 GT/s PCIe\n", pcie_4) == 2);
    CHECK(slot_below("2.5 GT/s PCIe\n", pcie_4, 16) == 4);  // a tunnel, whatever it says
    CHECK(slot_below("Unknown\n", pcie_4) == 4);
}

TEST_CASE("files that say nonsense") {
    tree t;
    t.card("0000:01:00.0", "nvidia", "")
        .card("0000:02:00.0", "0x10de", "0x2684")
        .file("proc/meminfo", "MemTotal: -5 kB\nMemTotal")
        .file("proc/cpuinfo", "processor\nmodel name\n: :\n");
    t.file("sys/bus/pci/devices/0000:02:00.0/max_link_speed", "Unknown\n")
        .file("sys/bus/pci/devices/0000:02:00.0/current_link_width", "255\n");
    const local_machine here = t.seen();
    REQUIRE(here.devices.size() == 1);
    CHECK(here.devices[0].device.pcie_lanes == devices::rtx_4090.pcie_lanes);
    CHECK(here.host.memory == 0_B);
}

TEST_CASE("Macs by the name of their chip") {
    local_machine here;
    detail::describe_mac("Apple M4 Max", 64_GiB, 56000_MiB, here);
    CHECK(std::string(here.devices.at(0).device.id) == "apple-m4-max-32c");
    CHECK(here.devices[0].device.memory == 64_GiB);
    CHECK(says(here, "apple-m4-max"));
    CHECK(machine_of(here).wired_limit == 56000_MiB);
    CHECK(machine_of(here).host.memory == 64_GiB);

    local_machine plain;
    detail::describe_mac("Apple M4", 16_GiB, {}, plain);
    CHECK(std::string(plain.devices.at(0).device.id) == "apple-m4");
    CHECK(plain.unseen.empty());

    local_machine unknown;
    detail::describe_mac("Intel(R) Core(TM) i9-9980HK CPU @ 2.40GHz", 32_GiB, {}, unknown);
    CHECK(unknown.devices.empty());
    CHECK(says(unknown, "not in the catalogue"));
}

TEST_CASE("every part of the list of PCI ids is in the catalogue") {
    for (const detail::pci_part& part : detail::pci_parts) CHECK_MESSAGE(find_device(part.id) != nullptr, part.id);
}
