yichuang_tests(ui/review SEES windows LINKS review sample translations test_support)
