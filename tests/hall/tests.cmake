yichuang_tests(hall LINKS hall test_support)
