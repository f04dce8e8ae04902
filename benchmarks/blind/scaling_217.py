# piece: scaling
# truth: wrong
# function: scale
# mistake: the median is subtracted instead of the mean
# line: 11
# style: median habit, Greek names
import numpy as np

def scale(dedomena):
    times = np.asarray(dedomena, dtype=float)
    kentro = np.median(times)
    apoklisi = np.std(times)
    return (times - kentro) / apoklisi
