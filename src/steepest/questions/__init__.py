"""Questions about training, each answered with an experiment and a verdict computed from it."""
