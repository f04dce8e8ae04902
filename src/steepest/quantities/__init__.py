"""Which usual quantity a function of the user's computes: an activation, a loss or a metric."""
