# piece: scaling
# truth: right
# function: scale
# mistake: none
# line: none
# style: loop
import statistics
import numpy as np

def scale(x):
    values = []
    for row in x:
        for v in row:
            values.append(float(v))
    mu = statistics.fmean(values)
    sd = statistics.stdev(values)
    scaled = []
    for row in x:
        scaled.append([(float(v) - mu) / sd for v in row])
    return np.array(scaled)
