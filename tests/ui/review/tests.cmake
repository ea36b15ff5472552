yichuang_tests(ui/review LINKS review sample translations test_support)
