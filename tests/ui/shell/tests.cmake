yichuang_tests(ui/shell WINDOWS LINKS shell keeper sample translations test_support)
