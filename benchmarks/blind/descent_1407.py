# piece: descent
# truth: wrong
# function: descend
# mistake: the rate falls linearly to 0 over the steps although a factor per step was asked for
# line: 17
# style: verbose
import numpy as np

def descend(gradient, start, settings):
    rate = settings["rate"]
    decay = settings["decay"]
    steps = settings["steps"]
    where = np.array(start, dtype=float)
    track = [where]
    for t in range(steps):
        # the rate for this step
        now = rate * (1 - t / steps) * decay ** t
        where = where - now * np.asarray(gradient(where))
        track.append(where)
    return np.array(track)
