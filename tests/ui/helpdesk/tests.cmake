yichuang_tests(ui/helpdesk WINDOWS LINKS helpdesk sample translations test_support)
