yichuang_tests(ui/audit LINKS audit sample translations test_support)
