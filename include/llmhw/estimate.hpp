// One question, one answer: everything that estimate() needs, with the catalogue and the checks for static_assert.
#pragma once

// First, so that errors about quantities and about rules show the shortest way to them.
#include <llmhw/units.hpp>
#include <llmhw/validate.hpp>

#include <llmhw/answer.hpp>
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/engines.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/links.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/check.hpp>
#include <llmhw/version.hpp>
