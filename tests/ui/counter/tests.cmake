yichuang_tests(ui/counter SEES windows LINKS counter keeper sample translations test_support Qt6::Network)
