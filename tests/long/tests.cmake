yichuang_tests(long LONG LINKS desk documents keeper test_support Qt6::Network)
add_dependencies(test_long yichuang yichuangctl yichuang-gauge yichuang-kiosk yichuang-page)
# The window's memory over the cases of a day; the bench fails when a goal is missed.
yichuang_long_test(long.DayOfCases 3600 ${CMAKE_BINARY_DIR}/bin/yichuangctl bench day --strict)
