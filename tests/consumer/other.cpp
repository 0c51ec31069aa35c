#include "other.hpp"

const llmhw::device* device_of_the_other_unit() { return &llmhw::devices::rtx_4090; }
const llmhw::model* model_of_the_other_unit() { return &llmhw::models::llama_3_1_8b; }
llmhw::token_rate rate_of_the_other_unit(const llmhw::setup& question) { return llmhw::estimate(question).decode.rate; }
