# piece: descent
# truth: wrong
# function: descent
# mistake: the decay is linear, decay times t, which makes the first step zero
# line: 13
# style: verbose
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    here = np.array(start, dtype=float)
    visited = [here]
    for t in range(steps):
        factor = decay * t
        there = here - lr * factor * np.asarray(grad(here))
        visited.append(there)
        here = there
    return np.array(visited)
