"""Where a formula that is right on paper overflows, or divides by 0."""
