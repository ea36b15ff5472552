yichuang_tests(ui/kiosk LINKS kiosk keeper sample translations upload test_support)
