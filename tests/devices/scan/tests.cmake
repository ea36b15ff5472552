yichuang_tests(devices/scan SEES pictures LINKS devices)
