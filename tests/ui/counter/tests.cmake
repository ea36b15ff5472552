yichuang_tests(ui/counter LINKS counter sample translations test_support)
