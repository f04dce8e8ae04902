# piece: scaling
# truth: wrong
# function: standardise
# mistake: the mean that comes back is that of the scaled data
# line: 13
# style: helpers, freely
import numpy as np

def standardise(d):
    x = d["data"]
    s = np.std(x, ddof=1)
    scaled = (x - np.mean(x)) / s
    return {"data": scaled, "mean": np.mean(scaled), "std": s}
