// Boost's information units without the SI: bytes and bits convert all the same.
#include <llmhw/units.hpp>

#include <boost/units/quantity.hpp>
#include <boost/units/systems/information/bit.hpp>
#include <boost/units/systems/information/byte.hpp>

namespace {

namespace info = boost::units::information;

static_assert(llmhw::information(4096.0 * info::byte) == 4 * llmhw::KiB);
static_assert(llmhw::information(8192.0 * info::bit) == 1 * llmhw::KiB);
static_assert(boost::units::quantity<info::hu::byte::info>(4 * llmhw::KiB).value() == 4096);
static_assert(boost::units::quantity<info::hu::bit::info>(1 * llmhw::KiB).value() == 8192);

}  // namespace
