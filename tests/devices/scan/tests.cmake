yichuang_tests(devices/scan LINKS devices)
