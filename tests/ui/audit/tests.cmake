yichuang_tests(ui/audit WINDOWS LINKS audit sample translations test_support)
