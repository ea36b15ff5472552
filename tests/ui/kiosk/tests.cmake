yichuang_tests(ui/kiosk WINDOWS LINKS kiosk keeper sample translations upload test_support)
add_dependencies(test_ui.kiosk yichuang-kiosk yichuang-page)
yichuang_long_test(ui.kiosk.HundredThousandTouches 5400 ${CMAKE_COMMAND} -E env YICHUANG_TOUCHES=100000 ${CMAKE_BINARY_DIR}/tests/test_ui.kiosk NobodyGetsOut)
