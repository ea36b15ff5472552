yichuang_tests(ui/helpdesk SEES windows LINKS helpdesk sample translations test_support)
