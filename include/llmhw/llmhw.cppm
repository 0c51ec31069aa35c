// import llmhw; is every header that needs nothing but Boost and the standard library. Macros do not leave a module: the version is
// llmhw::library_version. A quantity converts to and from Boost's where boost/units is included beside the import.
module;

#include <algorithm>
#include <array>
#include <bit>
#include <cctype>
#include <charconv>
#include <cmath>
#include <concepts>
#include <cstddef>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <cstring>
#include <exception>
#include <filesystem>
#include <forward_list>
#include <fstream>
#include <initializer_list>
#include <istream>
#include <iterator>
#include <limits>
#include <map>
#include <memory>
#include <optional>
#include <ostream>
#include <set>
#include <span>
#include <sstream>
#include <stdexcept>
#include <streambuf>
#include <string>
#include <string_view>
#include <type_traits>
#include <unordered_map>
#include <unordered_set>
#include <utility>
#include <vector>

#include <boost/units/base_dimension.hpp>
#include <boost/units/derived_dimension.hpp>
#include <boost/units/dimension.hpp>
#include <boost/units/make_system.hpp>
#include <boost/units/physical_dimensions/energy.hpp>
#include <boost/units/physical_dimensions/information.hpp>
#include <boost/units/physical_dimensions/mass.hpp>
#include <boost/units/physical_dimensions/power.hpp>
#include <boost/units/physical_dimensions/time.hpp>
#include <boost/units/units_fwd.hpp>

export module llmhw;

// As if included, so that a program may import in one file and include in another; what clang 16 exports so is not visible.
#if defined(__clang__) && __clang_major__ < 17
#pragma clang diagnostic ignored "-Wexport-unnamed"  // a static_assert has no name to export
export {
#else
#pragma clang diagnostic ignored "-Winclude-angled-in-module-purview"
#pragma clang diagnostic ignored "-Wdeprecated-declarations"  // of libstdc++, in its own stable_sort
export extern "C++" {
#endif
#include <llmhw/adapters.hpp>
#include <llmhw/answer.hpp>
#include <llmhw/batching.hpp>
#include <llmhw/calibrate.hpp>
#include <llmhw/caveats.hpp>
#include <llmhw/check.hpp>
#include <llmhw/checked_setup.hpp>
#include <llmhw/concurrency.hpp>
#include <llmhw/cost.hpp>
#include <llmhw/decode.hpp>
#include <llmhw/deployment.hpp>
#include <llmhw/device.hpp>
#include <llmhw/diffusion.hpp>
#include <llmhw/energy.hpp>
#include <llmhw/engine.hpp>
#include <llmhw/error.hpp>
#include <llmhw/estimate.hpp>
#include <llmhw/format.hpp>
#include <llmhw/gguf.hpp>
#include <llmhw/kv_cache.hpp>
#include <llmhw/link.hpp>
#include <llmhw/local_machine.hpp>
#include <llmhw/machine.hpp>
#include <llmhw/memory.hpp>
#include <llmhw/model.hpp>
#include <llmhw/model_file.hpp>
#include <llmhw/notes.hpp>
#include <llmhw/offload.hpp>
#include <llmhw/ostream.hpp>
#include <llmhw/parallel.hpp>
#include <llmhw/parse.hpp>
#include <llmhw/prefill.hpp>
#include <llmhw/quantisation.hpp>
#include <llmhw/residents.hpp>
#include <llmhw/rules.hpp>
#include <llmhw/scalability.hpp>
#include <llmhw/setup.hpp>
#include <llmhw/solve.hpp>
#include <llmhw/speculative.hpp>
#include <llmhw/tensors.hpp>
#include <llmhw/training.hpp>
#include <llmhw/units.hpp>
#include <llmhw/validate.hpp>
#include <llmhw/version.hpp>
#include <llmhw/weights.hpp>
#include <llmhw/workload.hpp>
}
