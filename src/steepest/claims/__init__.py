"""Claims that are written before their runs, and verdicts that say whether the plan was kept."""
