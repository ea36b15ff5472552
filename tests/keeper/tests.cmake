yichuang_tests(keeper LINKS keeper test_support)
add_dependencies(test_keeper yichuangctl)
