# Our own code is compiled with these; other people's headers are not judged by them.
add_library(demarche_options INTERFACE)
target_compile_features(demarche_options INTERFACE cxx_std_20)
target_compile_options(demarche_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wno-sign-conversion -Wnon-virtual-dtor -Woverloaded-virtual
  -Werror
  # GCC 12 takes `"text" + string` for an overlapping copy (its bug 105651); later versions do not.
  $<$<CXX_COMPILER_ID:GNU>:-Wno-restrict>
  # A compiler that is let have a gigabyte need not look for memory to use again: a tenth of its time.
  $<$<CXX_COMPILER_ID:GNU>:--param=ggc-min-heapsize=1048576>
  # Every number of the World is computed under this: a fused multiply-add would differ between machines.
  -ffp-contract=off)
if(DEMARCHE_UNITY)
  # A class with a private part from the same file's unnamed namespace is in a header, as far as GCC can see.
  target_compile_options(demarche_options INTERFACE $<$<CXX_COMPILER_ID:GNU>:-Wno-subobject-linkage>)
endif()
if(DEMARCHE_SANITIZE)
  target_compile_options(demarche_options INTERFACE -fsanitize=${DEMARCHE_SANITIZE} -fno-omit-frame-pointer
    -fno-sanitize-recover=all)
  target_link_options(demarche_options INTERFACE -fsanitize=${DEMARCHE_SANITIZE})
endif()

# demarche_unite(target TOGETHER n ALONE a.cpp ...): with DEMARCHE_UNITY a few sources at a time are compiled as one, because most
# of compiling is reading headers and filling in their templates. The preset `debug` compiles each alone and so finds
# the includes that are missing. TOGETHER: how many, 6 unless said; fewer where they are long, because who touches one
# waits for all of them. ALONE: sources whose private names would clash with their neighbours'.
function(demarche_unite target)
  cmake_parse_arguments(ARG "" "TOGETHER" "ALONE" ${ARGN})
  if(NOT ARG_TOGETHER)
    set(ARG_TOGETHER 6)
  endif()
  if(DEMARCHE_UNITY)
    set_target_properties(${target} PROPERTIES UNITY_BUILD ON UNITY_BUILD_BATCH_SIZE ${ARG_TOGETHER})
    set_source_files_properties(${ARG_ALONE} PROPERTIES SKIP_UNITY_BUILD_INCLUSION ON)
  endif()
endfunction()

# demarche_library(model SOURCES world.cpp ... USES base LIBRARIES fmt::fmt PRIVATE_LIBRARIES ... TOGETHER n ALONE ...)
#   -> target demarche_model, alias demarche::model.
# USES names engine folders and is what tests/layers reads as the allowed arrows.
function(demarche_library name)
  cmake_parse_arguments(ARG "" "TOGETHER" "SOURCES;USES;LIBRARIES;PRIVATE_LIBRARIES;ALONE" ${ARGN})
  set(target demarche_${name})
  add_library(${target} STATIC ${ARG_SOURCES})
  add_library(demarche::${name} ALIAS ${target})
  target_include_directories(${target} PUBLIC ${CMAKE_SOURCE_DIR}/engine)
  list(TRANSFORM ARG_USES PREPEND demarche::)
  target_link_libraries(${target} PUBLIC demarche_options ${ARG_USES} ${ARG_LIBRARIES} PRIVATE ${ARG_PRIVATE_LIBRARIES})
  demarche_unite(${target} TOGETHER ${ARG_TOGETHER} ALONE ${ARG_ALONE})
endfunction()

# demarche_quick_memory(target): a program that takes its memory from mimalloc, which makes games in bulk a tenth faster.
# The sanitizers bring their own.
function(demarche_quick_memory target)
  if(NOT DEMARCHE_SANITIZE)
    # Nothing calls it by its own name, so the linker has to be told to keep it.
    target_link_libraries(${target} PRIVATE -Wl,--push-state,--no-as-needed mimalloc -Wl,--pop-state)
    target_sources(${target} PRIVATE ${CMAKE_SOURCE_DIR}/tools/memory.cpp)
    set_source_files_properties(${CMAKE_SOURCE_DIR}/tools/memory.cpp PROPERTIES
      SKIP_PRECOMPILE_HEADERS ON SKIP_UNITY_BUILD_INCLUSION ON COMPILE_OPTIONS -O2)
  endif()
endfunction()
