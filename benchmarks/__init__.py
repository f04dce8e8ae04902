"""steepest compared with other libraries: `make benchmark` writes `benchmarks/RESULTS_*.md`."""
