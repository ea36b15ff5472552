yichuang_tests(ui/parts SEES windows LINKS parts)
