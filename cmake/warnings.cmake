# What our own programs are compiled with; users of the library never see it. The presets for tests turn warnings into errors.
set(CMAKE_CXX_EXTENSIONS OFF)
add_library(llmhw_warnings INTERFACE)
target_link_libraries(llmhw_warnings INTERFACE llmhw::llmhw)
if(CMAKE_CXX_COMPILER_ID MATCHES "GNU|Clang")
    target_compile_options(llmhw_warnings INTERFACE -Wall -Wextra -Wconversion -Wsign-conversion -Wshadow -Wpedantic)
endif()
