yichuang_tests(ui/shell SEES windows LINKS shell keeper sample translations test_support)
