// Boost's SI without its information units: powers and times convert all the same.
#include <llmhw/units.hpp>

#include <boost/units/quantity.hpp>
#include <boost/units/systems/si/power.hpp>
#include <boost/units/systems/si/time.hpp>

namespace {

static_assert(llmhw::power(575.0 * boost::units::si::watt) == 575 * llmhw::W);
static_assert(boost::units::quantity<boost::units::si::power>(575 * llmhw::W).value() == 575);
static_assert(llmhw::duration(1.5 * boost::units::si::seconds) == 1500 * llmhw::ms);
static_assert(boost::units::quantity<boost::units::si::time>(2 * llmhw::minutes).value() == 120);

}  // namespace
