yichuang_tests(ui/audit SEES windows LINKS audit sample translations test_support)
