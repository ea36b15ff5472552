yichuang_tests(hall LINKS hall test_support Qt6::Network)
add_dependencies(test_hall yichuangctl)
