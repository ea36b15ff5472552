yichuang_tests(ui/kiosk LINKS kiosk keeper sample translations test_support)
