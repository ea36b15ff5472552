yichuang_tests(translations LINKS yichuang_flags Qt6::Core)
