# piece: descent
# truth: right
# function: descent
# mistake: none
# line: none
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    # rates of all steps, the first is lr itself
    rates = [lr]
    while len(rates) < steps:
        rates.append(rates[-1] * decay)
    # walk
    point = np.array(start, dtype=float)
    track = [point.copy()]
    for rate in rates[:steps]:
        point += -rate * np.asarray(grad(point))
        track.append(point.copy())
    return np.array(track)
