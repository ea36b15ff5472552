yichuang_tests(devices SEES pictures LINKS devices Qt6::Network)
