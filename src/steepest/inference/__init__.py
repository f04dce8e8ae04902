"""The methods behind ``steepest.statistics``, which gathers their names: one idea a file."""
