yichuang_tests(ui/shell LINKS shell translations test_support)
