yichuang_tests(sample LINKS sample test_support)
