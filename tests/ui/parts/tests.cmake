yichuang_tests(ui/parts WINDOWS LINKS parts translations)
