yichuang_tests(devices LINKS devices Qt6::Network)
