"""Documents of other programs: Word, Excel, CSV, text; and the Excel forms that come back filled."""
