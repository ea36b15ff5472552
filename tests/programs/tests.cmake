yichuang_tests(programs LINKS desk documents keeper devices start test_support Qt6::Network)
add_dependencies(test_programs yichuang yichuangctl yichuang-gauge yichuang-kiosk yichuang-page)
