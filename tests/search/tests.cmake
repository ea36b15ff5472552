yichuang_tests(search LINKS search)
