yichuang_tests(devices/vendor LINKS devices)
# A maker's library to load, and one of another version.
foreach(kind IN ITEMS fit unfit)
    add_library(test_vendor_${kind} MODULE devices/vendor/plugin.cpp)
    target_link_libraries(test_vendor_${kind} PRIVATE yichuang_flags)
    set_target_properties(test_vendor_${kind} PROPERTIES LIBRARY_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/tests)
    add_dependencies(test_devices.vendor test_vendor_${kind})
endforeach()
target_compile_definitions(test_vendor_unfit PRIVATE YICHUANG_TEST_ABI=99)
