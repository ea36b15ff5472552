yichuang_tests(ui/supervision WINDOWS LINKS supervision sample translations test_support)
