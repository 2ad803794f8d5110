"""Documents of other programs: Word, Excel, OpenDocument, CSV, text."""
