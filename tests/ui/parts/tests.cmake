yichuang_tests(ui/parts LINKS parts)
