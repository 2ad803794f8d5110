"""The text around an annex: the head of a document, the plans in it, the year that is a plan's own."""
