// quantity: a number that knows what it measures. One double, structural, trivially copyable, no cost over a bare double.
//
// A value enters and leaves only with its unit named: 24_GiB, 24 * GiB, x.in(GB). A Boost quantity of the same dimension converts both
// ways without a word; only its declaration is needed here, since whoever has one has included its definition.
#pragma once

#include <concepts>
#include <type_traits>

#include <boost/units/make_system.hpp>
#include <boost/units/units_fwd.hpp>

#include <llmhw/units/dimension.hpp>

namespace boost::units {

template <class BaseUnit, class Scale>
struct scaled_base_unit;
namespace cgs {
struct gram_base_unit;
}
namespace si {
struct meter_base_unit;
struct second_base_unit;
}  // namespace si
namespace information {
struct bit_base_unit;
}

}  // namespace boost::units

namespace llmhw {

template <class Kind>
struct unit;

namespace detail {

using kilogram_base_unit =
    boost::units::scaled_base_unit<boost::units::cgs::gram_base_unit, boost::units::scale<10, boost::units::static_rational<3>>>;
using byte_base_unit =
    boost::units::scaled_base_unit<boost::units::information::bit_base_unit, boost::units::scale<2, boost::units::static_rational<3>>>;

// The Boost system in which a kind is stored: metre, kilogram, second and byte, of which a kind takes only those that it may need, since
// whoever converts a power has not included Boost's information units, nor has whoever converts bytes included the SI.
template <class Dimension>
inline constexpr bool has_information = false;
template <class Exponent, class Next>
inline constexpr bool has_information<boost::units::list<boost::units::dim<boost::units::information_base_dimension, Exponent>, Next>> =
    true;
template <class First, class Next>
inline constexpr bool has_information<boost::units::list<First, Next>> = has_information<Next>;

// The condition only makes a system depend on the dimension, so that nothing is looked up in the base units before somebody converts.
template <class Dimension, class... BaseUnit>
using system_of = typename boost::units::make_system<std::conditional_t<sizeof(Dimension) != 0, BaseUnit, Dimension>...>::type;

template <class Dimension>
struct stored_system {
    using type = system_of<Dimension, boost::units::si::meter_base_unit, kilogram_base_unit, boost::units::si::second_base_unit>;
};
template <class Dimension>
requires(has_information<Dimension> && !std::same_as<Dimension, boost::units::information_dimension>) struct stored_system<Dimension> {
    using type =
        system_of<Dimension, boost::units::si::meter_base_unit, kilogram_base_unit, boost::units::si::second_base_unit, byte_base_unit>;
};
template <class Dimension>
requires std::same_as<Dimension, boost::units::information_dimension>
struct stored_system<Dimension> {
    using type = system_of<Dimension, byte_base_unit>;
};

template <class Kind>
using stored_unit = boost::units::unit<typename Kind::dimension, typename stored_system<typename Kind::dimension>::type>;

}  // namespace detail

template <class Kind>
struct [[nodiscard]] quantity {
    double stored = 0;  // in the stored unit of the kind; public only because a template argument must be

    quantity() = default;
    quantity(const quantity&) = default;  // no move constructor: errors have one candidate fewer to explain
    quantity& operator=(const quantity&) = default;

    template <class System, class Enable, class Value>
    constexpr quantity(const boost::units::quantity<boost::units::unit<typename Kind::dimension, System, Enable>, Value>& q)
        : stored(q.value() *
                 conversion_factor(boost::units::unit<typename Kind::dimension, System, Enable>(), detail::stored_unit<Kind>())) {}

    template <class System, class Enable>
    constexpr operator boost::units::quantity<boost::units::unit<typename Kind::dimension, System, Enable>, double>() const {
        using boost_unit = boost::units::unit<typename Kind::dimension, System, Enable>;
        return boost::units::quantity<boost_unit, double>::from_value(stored *
                                                                      conversion_factor(detail::stored_unit<Kind>(), boost_unit()));
    }

    [[nodiscard]] constexpr double in(unit<Kind> u) const { return stored / u.size; }

    constexpr quantity& operator+=(quantity other) {
        stored += other.stored;
        return *this;
    }
    constexpr quantity& operator-=(quantity other) {
        stored -= other.stored;
        return *this;
    }
    constexpr quantity& operator*=(double factor) {
        stored *= factor;
        return *this;
    }
    constexpr quantity& operator/=(double divisor) {
        stored /= divisor;
        return *this;
    }

    static constexpr quantity from_stored(double value) {
        quantity q;
        q.stored = value;
        return q;
    }
};

// Sums and comparisons take two values of one kind. They are templates of that kind, so that a mixture has one candidate to explain.
template <class Kind>
constexpr quantity<Kind> operator+(quantity<Kind> a, quantity<Kind> b) {
    return quantity<Kind>::from_stored(a.stored + b.stored);
}
template <class Kind>
constexpr quantity<Kind> operator-(quantity<Kind> a, quantity<Kind> b) {
    return quantity<Kind>::from_stored(a.stored - b.stored);
}
template <class Kind>
constexpr quantity<Kind> operator-(quantity<Kind> a) {
    return quantity<Kind>::from_stored(-a.stored);
}
template <class Kind>
constexpr quantity<Kind> operator*(quantity<Kind> a, double factor) {
    return quantity<Kind>::from_stored(a.stored * factor);
}
template <class Kind>
constexpr quantity<Kind> operator*(double factor, quantity<Kind> a) {
    return quantity<Kind>::from_stored(factor * a.stored);
}
template <class Kind>
constexpr quantity<Kind> operator/(quantity<Kind> a, double divisor) {
    return quantity<Kind>::from_stored(a.stored / divisor);
}
template <class Kind>
constexpr double operator/(quantity<Kind> a, quantity<Kind> b) {
    return a.stored / b.stored;
}

// Written out: a defaulted <=> on double costs half as many instructions again.
template <class Kind>
constexpr bool operator==(quantity<Kind> a, quantity<Kind> b) {
    return a.stored == b.stored;
}
template <class Kind>
constexpr bool operator<(quantity<Kind> a, quantity<Kind> b) {
    return a.stored < b.stored;
}
template <class Kind>
constexpr bool operator>(quantity<Kind> a, quantity<Kind> b) {
    return a.stored > b.stored;
}
template <class Kind>
constexpr bool operator<=(quantity<Kind> a, quantity<Kind> b) {
    return a.stored <= b.stored;
}
template <class Kind>
constexpr bool operator>=(quantity<Kind> a, quantity<Kind> b) {
    return a.stored >= b.stored;
}

namespace detail {

template <class Dimension>
constexpr auto of_dimension(double stored) {
    if constexpr (std::same_as<Dimension, boost::units::dimensionless_type>)
        return stored;
    else
        return quantity<typename kind_with<Dimension>::type>::from_stored(stored);
}

}  // namespace detail

// The product and the ratio of two kinds are the kind of that dimension; without a dimension they are a plain number.
template <class Left, class Right>
constexpr auto operator*(quantity<Left> a, quantity<Right> b) {
    return detail::of_dimension<detail::dimension_product<typename Left::dimension, typename Right::dimension>>(a.stored * b.stored);
}

template <class Over, class Under>
requires(!std::same_as<Over, Under>) constexpr auto operator/(quantity<Over> a, quantity<Under> b) {
    return detail::of_dimension<detail::dimension_ratio<typename Over::dimension, typename Under::dimension>>(a.stored / b.stored);
}

template <class Under>
constexpr auto operator/(double number, quantity<Under> b) {
    return detail::of_dimension<detail::dimension_ratio<boost::units::dimensionless_type, typename Under::dimension>>(number / b.stored);
}

template <class Kind>
constexpr quantity<Kind> abs(quantity<Kind> a) {
    return a.stored < 0 ? -a : a;
}

// By their numbers: one instruction, where a choice between two objects takes a branch.
template <class Kind>
constexpr quantity<Kind> min(quantity<Kind> a, std::type_identity_t<quantity<Kind>> b) {
    return quantity<Kind>::from_stored(b.stored < a.stored ? b.stored : a.stored);
}

template <class Kind>
constexpr quantity<Kind> max(quantity<Kind> a, std::type_identity_t<quantity<Kind>> b) {
    return quantity<Kind>::from_stored(a.stored < b.stored ? b.stored : a.stored);
}

// A unit of a kind: its size in the stored unit, and its symbol for printing. A number times a unit is a quantity.
template <class Kind>
struct unit {
    double size;
    const char* symbol;

    friend constexpr quantity<Kind> operator*(double count, unit u) { return quantity<Kind>::from_stored(count * u.size); }
};

}  // namespace llmhw
