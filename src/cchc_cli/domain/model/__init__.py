"""The values of the domain: plans, records, schedules, money, days, text. They know no rule and no report."""
