# Our own code is compiled with these; other people's headers are not judged by them.
add_library(demarche_options INTERFACE)
target_compile_features(demarche_options INTERFACE cxx_std_20)
target_compile_options(demarche_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Werror
  # GCC 12 takes `"text" + string` for an overlapping copy (its bug 105651); later versions do not.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # Every number of the World is computed under this: a fused multiply-add would differ between machines.
  -ffp-contract=off)
if(DEMARCHE_SANITIZE)
  target_compile_options(demarche_options INTERFACE -fsanitize=${DEMARCHE_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(demarche_options INTERFACE -fsanitize=${DEMARCHE_SANITIZE})
endif()

# demarche_library(model SOURCES world.cpp ... USES base LIBRARIES fmt::fmt PRIVATE_LIBRARIES ...)
#   -> target demarche_model, alias demarche::model.
# USES names engine folders and is what tests/layers reads as the allowed arrows.
function(demarche_library name)
  cmake_parse_arguments(ARG "" "" "SOURCES;USES;LIBRARIES;PRIVATE_LIBRARIES" ${ARGN})
  set(target demarche_${name})
  add_library(${target} STATIC ${ARG_SOURCES})
  add_library(demarche::${name} ALIAS ${target})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/engine)
  list(TRANSFORM ARG_USES PREPEND demarche::)
  target_link_libraries(${target} PUBLIC demarche_options ${ARG_USES} ${ARG_LIBRARIES} PRIVATE ${ARG_PRIVATE_LIBRARIES})
endfunction()
