yichuang_tests(input LINKS input)
