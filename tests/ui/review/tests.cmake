yichuang_tests(ui/review LINKS review translations)
