yichuang_tests(ui/counter WINDOWS LINKS counter keeper sample translations test_support Qt6::Network)
