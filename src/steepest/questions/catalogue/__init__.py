"""The questions of the page of answers, one in each file."""
