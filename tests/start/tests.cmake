yichuang_tests(start LINKS start test_support)
