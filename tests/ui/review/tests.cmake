yichuang_tests(ui/review WINDOWS LINKS review sample translations test_support)
