yichuang_tests(devices/serial LINKS devices)
