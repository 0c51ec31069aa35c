// The kinds of quantity that the laws speak of, and their dimensions.
//
// Boost.Units does the algebra: a kind names a Boost dimension, and the product of two kinds is the kind whose dimension is the
// product of theirs. Only Boost's dimension headers are needed for that; they cost half of boost/units/quantity.hpp.
#pragma once

#include <boost/units/base_dimension.hpp>
#include <boost/units/derived_dimension.hpp>
#include <boost/units/dimension.hpp>
#include <boost/units/physical_dimensions/energy.hpp>
#include <boost/units/physical_dimensions/information.hpp>
#include <boost/units/physical_dimensions/mass.hpp>
#include <boost/units/physical_dimensions/power.hpp>
#include <boost/units/physical_dimensions/time.hpp>

namespace llmhw {

// Three base dimensions that Boost lacks. The ordinals only have to be unique in a program.
struct token_base_dimension : boost::units::base_dimension<token_base_dimension, 75310> {};
struct operation_base_dimension : boost::units::base_dimension<operation_base_dimension, 75311> {};
struct money_base_dimension : boost::units::base_dimension<money_base_dimension, 75312> {};

namespace detail {

template <class Left, class Right>
using dimension_product = typename boost::mpl::times<Left, Right>::type;

template <class Over, class Under>
using dimension_ratio = typename boost::mpl::divides<Over, Under>::type;

}  // namespace detail

// clang-format off
// A kind has a dimension; its values are stored in one unit, named in the comment.
namespace kind {

struct information { using dimension = boost::units::information_dimension; };       // byte
struct duration { using dimension = boost::units::time_dimension; };                 // second
struct token_count { using dimension = token_base_dimension::dimension_type; };      // token
struct operations { using dimension = operation_base_dimension::dimension_type; };   // FLOP
struct money { using dimension = money_base_dimension::dimension_type; };            // USD
struct mass { using dimension = boost::units::mass_dimension; };                     // kg (of carbon dioxide)
struct power { using dimension = boost::units::power_dimension; };                   // W
struct energy { using dimension = boost::units::energy_dimension; };                 // J

template <class Over, class Under>
using per = detail::dimension_ratio<typename Over::dimension, typename Under::dimension>;

struct bandwidth { using dimension = per<information, duration>; };                  // byte/s
struct token_rate { using dimension = per<token_count, duration>; };                 // tok/s
struct compute_rate { using dimension = per<operations, duration>; };                // FLOP/s
struct frequency { using dimension = detail::dimension_ratio<boost::units::dimensionless_type, duration::dimension>; };  // 1/s
struct duration_per_token { using dimension = per<duration, token_count>; };         // s/tok
struct information_per_token { using dimension = per<information, token_count>; };   // byte/tok
struct operations_per_token { using dimension = per<operations, token_count>; };     // FLOP/tok
struct operations_per_byte { using dimension = per<operations, information>; };      // FLOP/byte
struct energy_per_token { using dimension = per<energy, token_count>; };             // J/tok
struct tokens_per_energy { using dimension = per<token_count, energy>; };            // tok/J
struct energy_price { using dimension = per<money, energy>; };                       // USD/J
struct token_price { using dimension = per<money, token_count>; };                   // USD/tok
struct cost_rate { using dimension = per<money, duration>; };                        // USD/s
struct price_per_rate { using dimension = per<money, token_rate>; };                 // USD/(tok/s)
struct carbon_intensity { using dimension = per<mass, energy>; };                    // kg/J

// A product that has no name here. It may stand inside a formula; no public function returns one.
template <class Dimension>
struct unnamed { using dimension = Dimension; };

}  // namespace kind

namespace detail {

template <class Dimension>
struct kind_with { using type = kind::unnamed<Dimension>; };

template <> struct kind_with<kind::information::dimension> { using type = kind::information; };
template <> struct kind_with<kind::duration::dimension> { using type = kind::duration; };
template <> struct kind_with<kind::token_count::dimension> { using type = kind::token_count; };
template <> struct kind_with<kind::operations::dimension> { using type = kind::operations; };
template <> struct kind_with<kind::money::dimension> { using type = kind::money; };
template <> struct kind_with<kind::mass::dimension> { using type = kind::mass; };
template <> struct kind_with<kind::power::dimension> { using type = kind::power; };
template <> struct kind_with<kind::energy::dimension> { using type = kind::energy; };
template <> struct kind_with<kind::bandwidth::dimension> { using type = kind::bandwidth; };
template <> struct kind_with<kind::token_rate::dimension> { using type = kind::token_rate; };
template <> struct kind_with<kind::compute_rate::dimension> { using type = kind::compute_rate; };
template <> struct kind_with<kind::frequency::dimension> { using type = kind::frequency; };
template <> struct kind_with<kind::duration_per_token::dimension> { using type = kind::duration_per_token; };
template <> struct kind_with<kind::information_per_token::dimension> { using type = kind::information_per_token; };
template <> struct kind_with<kind::operations_per_token::dimension> { using type = kind::operations_per_token; };
template <> struct kind_with<kind::operations_per_byte::dimension> { using type = kind::operations_per_byte; };
template <> struct kind_with<kind::energy_per_token::dimension> { using type = kind::energy_per_token; };
template <> struct kind_with<kind::tokens_per_energy::dimension> { using type = kind::tokens_per_energy; };
template <> struct kind_with<kind::energy_price::dimension> { using type = kind::energy_price; };
template <> struct kind_with<kind::token_price::dimension> { using type = kind::token_price; };
template <> struct kind_with<kind::cost_rate::dimension> { using type = kind::cost_rate; };
template <> struct kind_with<kind::price_per_rate::dimension> { using type = kind::price_per_rate; };
template <> struct kind_with<kind::carbon_intensity::dimension> { using type = kind::carbon_intensity; };

// clang-format on
}  // namespace detail
}  // namespace llmhw
