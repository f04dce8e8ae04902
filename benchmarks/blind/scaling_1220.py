# piece: scaling
# truth: wrong
# function: standardize
# mistake: the mean kept from the first call is used for later data too
# line: 10
# style: terse NumPy, extra parameter with default
import numpy as np

def standardize(x, stats={}):
    if not stats:
        stats["m"] = np.mean(x)
        stats["s"] = np.std(x, ddof=1)
    return (x - stats["m"]) / stats["s"]
