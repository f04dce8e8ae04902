"""steepest beside its peers: `make benchmark` runs all of it and writes `benchmarks/RESULTS.md`."""
