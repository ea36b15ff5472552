yichuang_tests(ui/supervision LINKS supervision translations)
