yichuang_tests(ui/counter LINKS counter keeper sample translations test_support Qt6::Network)
