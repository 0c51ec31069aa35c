// One question, one answer: everything that estimate() needs, with the catalogue and the checks for static_assert.
#pragma once

#include <llmhw/validate.hpp>  // first, so that errors about rules show the shortest way to it

#include <llmhw/answer.hpp>
#include <llmhw/catalog/devices.hpp>
#include <llmhw/catalog/engines.hpp>
#include <llmhw/catalog/formats.hpp>
#include <llmhw/catalog/links.hpp>
#include <llmhw/catalog/models.hpp>
#include <llmhw/check.hpp>
#include <llmhw/version.hpp>
