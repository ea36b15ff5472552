yichuang_tests(store LINKS store Qt6::Core)
