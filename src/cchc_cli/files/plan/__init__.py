"""Plan files, and the days off that they are reckoned with."""
