// A Boost power where an energy is wanted.
// do: kinds must agree with Boost too.
// expect: energy
// lines: g++ 12 clang 15
#include <boost/units/quantity.hpp>
#include <boost/units/systems/si/power.hpp>
#include <llmhw/units.hpp>

using namespace llmhw;

#ifdef WRONG
energy used = 575.0 * boost::units::si::watt;
#else
power used = 575.0 * boost::units::si::watt;
#endif
