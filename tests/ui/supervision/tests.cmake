yichuang_tests(ui/supervision LINKS supervision sample translations test_support)
