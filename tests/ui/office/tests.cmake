yichuang_tests(ui/office WINDOWS LINKS office sample translations test_support)
