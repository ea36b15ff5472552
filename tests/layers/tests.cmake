yichuang_tests(layers LINKS Qt6::Core yichuang_flags)
