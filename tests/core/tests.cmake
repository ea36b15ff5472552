yichuang_tests(core LINKS core)
