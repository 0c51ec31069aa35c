// What the other translation unit sees of the library.
#pragma once

#ifdef CONSUMER_IMPORTS
import llmhw;
#else
#include <llmhw/estimate.hpp>
#endif

const llmhw::device* device_of_the_other_unit();
const llmhw::model* model_of_the_other_unit();
llmhw::token_rate rate_of_the_other_unit(const llmhw::setup& question);
