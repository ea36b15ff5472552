yichuang_tests(ui/shell LINKS shell keeper sample translations test_support)
