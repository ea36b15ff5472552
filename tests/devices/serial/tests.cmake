yichuang_tests(devices/serial SEES pictures LINKS devices)
