yichuang_tests(upload LINKS upload test_support)
