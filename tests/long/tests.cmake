yichuang_tests(long LONG LINKS desk documents keeper test_support Qt6::Network)
add_dependencies(test_long yichuang yichuangctl yichuang-gauge yichuang-kiosk yichuang-page)
