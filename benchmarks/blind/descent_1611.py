# piece: descent
# truth: right
# function: descent
# style: textbook
import numpy as np

def descent(grad, start, lr, steps, decay=1.0):
    """Accumulate the increments: the path is a cumulative sum of the steps."""
    moves = [np.array(start, dtype=float)]
    here = moves[0].copy()
    for t in range(steps):
        moves.append(-lr * decay ** t * np.asarray(grad(here)))
        here += moves[-1]
    return np.cumsum(moves, axis=0)
