yichuang_tests(ui/supervision SEES windows LINKS supervision sample translations test_support)
