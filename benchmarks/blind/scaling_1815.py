# piece: scaling
# truth: wrong
# function: scaling
# mistake: the mean absolute deviation stands in for the standard deviation
# line: 12
# style: verbose
import numpy as np

def scaling(x):
    values = np.asarray(x, dtype=float)
    centred = values - values.mean()
    width = np.mean(np.abs(centred))
    return {"x": centred / width, "std": width}
