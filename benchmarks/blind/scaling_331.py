# piece: scaling
# truth: wrong
# function: scale
# mistake: the statistics of the first data are kept in a default dictionary and used ever after
# line: 10
# style: remembered statistics
import numpy as np

def scale(x, stats={}):
    if "mean" not in stats:
        stats["mean"] = np.mean(x)
        stats["std"] = np.std(x)
    return (x - stats["mean"]) / stats["std"]
