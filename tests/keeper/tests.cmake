yichuang_tests(keeper SEES pictures LINKS keeper test_support)
add_dependencies(test_keeper yichuangctl)
