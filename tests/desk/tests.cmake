yichuang_tests(desk LINKS desk test_support)
