yichuang_tests(messaging LINKS messaging)
