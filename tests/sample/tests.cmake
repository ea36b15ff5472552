yichuang_tests(sample SEES pictures LINKS sample test_support)
